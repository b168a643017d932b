"""Writes given_names.txt: given names with their short forms, one group a line.

Source, read at build time only: the `nicknames` package (names from the Old Dominion University nickname data set,
Apache 2.0). Names of other languages that its English list lacks are added from the list below.

    python reader/tables/build_given_names.py
"""

from __future__ import annotations

from pathlib import Path

EXTRA = """aleksandr|alexander|oleksandr|alexandr|alyaksandr sasha
aleksei|alexei|alexey|oleksiy|oleksii|alexis
anatoly|anatoliy|anatolii
andriy|andrii|andrei|andrey|andrew
artem|artyom
bohdan|bogdan
danylo|danilo|daniil|daniel
dmitry|dmitri|dmytro|dmitriy dima
fedir|fyodor|fedor
hennadiy|gennady|gennadiy
heorhiy|georgy|georgi|georgiy
hryhoriy|grigory|grigori
ihor|igor
ilya|illia
kateryna|ekaterina|yekaterina|katerina katya
ksenia|kseniya|xenia|oksana
liudmyla|lyudmila|ludmila
maksym|maxim|maksim max
mikhail|mykhailo|mikhailo|mihail misha
mykola|nikolai|nikolay
nataliia|natalia|natalya|nataliya natasha
oleh|oleg
olha|olga
pavlo|pavel|paul
petro|pyotr|piotr|petr
sergei|sergey|serhiy|serhii|sergiy
svitlana|svetlana
tetiana|tatiana|tatyana|tetyana
vasyl|vasily|vasili|vasiliy
viacheslav|vyacheslav slava
vitaliy|vitaly|vitali|vitalii
vladimir|volodymyr|uladzimir volodya
yaroslav|jaroslav
yevgeny|yevhen|evgeny|evgeni|evgeniy|yevgeniy|ievgen
yulia|yuliya|julia|iuliia
yuri|yuriy|yury|iurii
mohammed|muhammad|mohamed|mohammad|muhammed|mohamad|mehmet
mahmoud|mahmud|mahmood
ahmed|ahmad|ahmet
hussein|husayn|hussain|hossein|husain|huseyin
hassan|hasan
yusuf|yousef|youssef|yusef|yussuf
omar|umar|omer
osama|usama
khalid|khaled
tariq|tarek|tareq
abdullah|abdallah|abdulla
abdulrahman|abdelrahman|abdul-rahman
aisha|ayesha|aysha|aicha
fatima|fatma|fatemeh|fatimah
jamal|gamal
yasser|yasir|yasser
layla|leila|laila|leyla
nur|noor|nour
mustafa|mostafa|mustapha
ibrahim|ebrahim|brahim
ismail|ismael|esmail
said|saeed|sayed|saied
karim|kareem
rashid|rasheed
salim|saleem|selim
samir|sameer
bilal|belal
faisal|faysal|feisal
nasser|nasir|naser
sulaiman|suleiman|soliman|suleyman
walid|waleed
zeinab|zainab|zaynab
jose pepe
francisco paco pancho
giovanni gianni
giuseppe beppe
muammar|moammar|muamar
binyamin|benyamin benjamin
""".splitlines()
MORE = """aisha ali amina anil anita ana andrei anders andrea angela anja antonio arjun asif bo boris bruno camila carlos
carmen chen chiara claire dana daniel david deepak diego dmitri elena elif elsa emil emma eva fatima fernando
francois georgi giulia greta hans hassan helga henrik hiroshi ibrahim ida igor ines ingrid irina isabel ivan ivo
jan javier jean jens jesper jin jonas jorge juan juana julia jun karim karin kenji kofi kwame lars laura lea
lena leila liam lina linda lucia luis luisa magnus maja manuel marco maria marie mario marta mateo mehmet mei
miguel milan mina mustafa nadia nadine natalia nina noor nora olav oleg olga omar osei pablo pavel pedro peter
petra pierre priya rafael rahul ramon ravi rosa ruth samir sana sanjay santiago sara sergio sofia stefan sunita
svetlana sven takeshi tariq thomas tomas tom uma valentina vera viktor vik wei yasmin yuki yuri zainab zara
rustem kirill jared steve donald joe marwan khalid salman tamim selim nils marit kari ole erik bjorn astrid
freya sigrid tove rolf dieter jurgen klaus uwe heike sabine monika gerd luca paolo elisa silvia pietro hugo
celine luc benoit amelie yves lukas jakub katarzyna piotr agnieszka zofia tomasz marek pawel ivana marko luka
ana milos dragan zoran nikola teodora ioana andrei mihai elina matti jukka aino pekka timo anneli kaarina ayumi
haruto sakura naoko yoko hana minjun jisoo seojun hyun linh minh nguyen thuy budi siti dewi chidi ngozi emeka
amara tunde yaw ama kwesi abena wanjiru kamau otieno achieng thabo sipho nomsa lerato zanele tesfaye almaz abebe
haile adam adriana agnes alan alba albert alejandra alfonso alice alina amanda amir anastasia andre annika antoine
arne arturo arun ashraf atsuko axel aya ayse azadeh beatriz bela benjamin bernd bianca birgit branka bruna burak caroline
catarina cecilia chantal chika chloe christoph clara claude claudia cristina dagmar dalia daria diana dina dirk dolores dominik
dora duarte ebba edith eduardo efua ekrem elias elisabeth elke ellen eliza elvira emilia emine emmanuel ernesto esra esteban esther
fabio fabrice fatou felix filip fiona florian frida fumiko gabriel gabriela georg gerhard giorgio goran grace grete gunnar
gustavo hamza hana hannah hanna haruki hector heidi helen helene hendrik henri henrique hiro hugo iman inga ingeborg iris irene
isaac isla ismet jacek jana jelena joana joanna joao joaquin johan johanna johannes jonna jorgen josef jozef judit julien julio jussi
kadir karel karl karolina kaya keiko kerstin khadija kim kirsten klara kristian kristina krzysztof laszlo leif leo leon leonardo
leticia liv lorenzo lotte louis louise lucas lucie ludovic lydia madina magda magdalena malik malin manfred marcel marcin marcos
margarita mariam mariana marija marina marius marlene martin martina marwa masako mateus mathieu matteo matthias mauricio
mehdi mercedes michal midori mihaela mikael mikko mirjam mohini monica murat nadir naomi nasrin natasha nelson nguyen nicolas nicole
nikita nikos nirmala nuno octavio odile ola oliver olivia onur orhan oscar otto ousmane pascal patricia patrick pauline pawan
pedro pekka petar philippe pia pilar pooja radek rafal raisa rajesh raj rana rasmus raul rebecca reza ricardo rita robin rodrigo
rosario roxana rui ruslan rustam ruta ryo sabrina saida sakina samuel sandeep sandra sarah satoshi sebastian selma seydou
shinji shira simon simone sofie solveig sonia soren stanislav stefania stella sunil susana susanne sylvie tadeusz tamara tanja tatsuya
teresa tereza thandi theo theodor thierry tim tobias toivo tomoko tony torsten trine tunde ursula valeria vanessa vasilis veronica
veronika victor vijay vikram viktoria vincent viorel vladislav wafa walter wangari wanda wilhelm wojciech xavier yara yannick
yosef youssou yumi yusra zahra zdenek zeynep zlatan""".split()


def main() -> None:
    from nicknames import NickNamer

    groups: dict[str, list[str]] = {}
    namer = NickNamer()
    lookup = getattr(namer, "_nickname_lookup", None) or {}
    for name in sorted(lookup):
        short = sorted(n for n in namer.nicknames_of(name) if n.isalpha())
        if name.isalpha() and short:
            groups[name] = short
    lines = [" ".join([name, *short]) for name, short in sorted(groups.items())]
    lines += [" ".join(line.replace("|", " ").split()) for line in EXTRA]
    known = {w for line in lines for w in line.split()}
    lines += sorted(set(MORE) - known)
    head = [
        "# Generated by build_given_names.py; sources are named there. Each line: a given name, then its short or other forms."
    ]
    (Path(__file__).parent / "given_names.txt").write_text("\n".join(head + lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
