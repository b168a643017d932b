"""Variants of every family: what goes, and what looks alike and stays. All sentences are invented."""

from collections.abc import Iterator

import pytest

import reader

S = "The ferry was repaired in nine days."
S2 = "It sails again on Monday, the owner said."


def strips(*labels: str) -> Iterator[tuple[str, str]]:
    for label in labels:
        yield f"{S}\n{label}\n{S2}", f"{S}\n{S2}"


def tails(*labels: str) -> Iterator[tuple[str, str]]:
    for label in labels:
        yield f"{S}\n{S2}\n{label}", f"{S}\n{S2}"


def heads(*labels: str) -> Iterator[tuple[str, str]]:
    for label in labels:
        yield f"{label}\n{S}\n{S2}", f"{S}\n{S2}"


P: list[tuple[str, str]] = []
# ai inline: at sentence end before newline
inl = [
    ":contentReference[oaicite:0]{index=0}",
    "contentReference[oaicite:3]{index=3}",
    r":contentReference\[oaicite:2\]{index=2}",
    "[oaicite:5]index=5}",
    "[oaicite:12]",
    "oaicite:7",
    "(oaicite:7)",
    "[oai_citation:0‡USENIX](https://www.usenix.org/x?utm_source=chatgpt.com)",
    "[oai_citation_attribution:1‡The Verge](https://www.theverge.com/a#:~:text=one%20two)",
    "[oai_citation:0‡MARKDOWN_GUIDE_v13.md.gdoc](file-service://file-abc)",
    "\ue200cite\ue202turn1news2\ue201",
    "citeturn0news84turn3news0",
    "fileciteturn1file0L17-L19",
    "turn2view0turn3search1",
    "\ue200filecite\ue202turn0file3\ue202L1-L4\ue201",
    "iturn0image0turn0image1",
    "【24†source】",
    "【81†source】【82†source】",
    "【4:0†TEst W1q1.pdf】",
    "【854140639155648†L119-L123】",
    "[3†source]",
    "[cite: 1, 2]",
    "[cite:7]",
    "[cite_start][cite: 1, 2][cite_end]",
    "[Cite: 3]",
    '<grok-card data-id="a" data-type="image_card" data-plain-type="render_searched_image"></grok-card>',
    '<grok:render type="render_inline_citation"><argument name="citation_id">3</argument></grok:render>',
    '<grok:render card_id="a" card_type="citation_card" type="render_inline_citation">\n<argument name="citation_id">3</argument>\n</grok:render>',
    "[web:12][web:1]",
    "[attached_file:1]",
    "[page:2]",
    "[code_file:1]",
    "[conversation_history:2]",
    "[memory:1]",
    "[^1^]",
    "[^2^][^3^]",
    "[^tooluse_aB3dE]",
    "[citation:3]",
    "[[citation:4]]",
    "[citation:1][citation:2]",
    "Reuters+2",
    "Reuters+2AP News+2",
    "IT Governance+3ISO+3ISO+3",
    "([semrush.com](https://www.semrush.com/x?utm_source=openai))",
    "([a.com](https://a.com/?utm_source=openai), [b.org](https://b.org/?utm_source=openai))",
    "[Download the report](sandbox:/mnt/data/report.pdf)",
    "sandbox:/mnt/data/x.csv",
    "https://vertexaisearch.cloud.google.com/grounding-api-redirect/AbC123",
    "<|im_end|>",
    "<|endoftext|>",
    "</s>",
    "pic.twitter.com/abcDEF1234",
]
for m in inl:
    for sp in (" ", ""):
        if (
            m.startswith(("turn2", "oaicite", "contentRef", "iturn", "citeturn", "filecite", "sandbox", "https", "pic"))
            and not sp
        ):
            continue
        P.append((f"{S}{sp}{m}\n{S2}", f"{S}\n{S2}"))
        if not m.startswith(("Reuters", "IT G")):
            P.append((f"The ferry was repaired{sp or ' '}{m} in nine days.\n{S2}", f"{S}\n{S2}"))
        if not m.startswith(("Reuters", "IT G")):
            P.append((f"The ferry was repaired in nine days{sp}{m}.\n{S2}", f"{S}\n{S2}"))
P += [
    (
        "The ferry was repaired in nine days. :contentReference[oaicite:2]{index=2",
        "The ferry was repaired in nine days.",
    ),
    ("<!-- source :contentReference[oaicite:0]{index=0} -->\n" + S, S),
    ("<think>\nLet me see.\nOk.\n</think>\n\n" + S, S),
    ('The star, entity["people","Detlev Arendt","evo-devo neuroscientist"], left.', "The star, Detlev Arendt, left."),
    ("Sea \ue203levels rose\ue204 again.", "Sea levels rose again."),
    ("navlistWichtige Nachrichten zum Hafenturn0news0,turn0news49\n" + S, S),
    ("\ue200navlist\ue202Recent coverage\ue202turn0news1,turn0news2\ue201\n" + S, S),
    ('image_group{"aspect_ratio":"1:1","query":["red ferry","harbour"]}\n' + S, S),
    ('\ue200image_group\ue202{"query":["red ferry"]}\ue201\n' + S, S),
    (':::writing{variant="email" id="1"}\n' + S + "\n:::\n", S + "\n"),
    ('He said <cite index="1-2">the ferry is safe</cite> now.', "He said the ferry is safe now."),
    ("videoFerry launchturn0youtube1\n" + S, S),
]
# chat
P += list(
    tails(
        "Would you like me to turn this into a press release?",
        "If you’d like, I can also draft a headline and a summary.",
        "If you want, I can also create an even snappier “front-page style” version with punchy one-line stats and a bold, infographic-ready layout. Do you want me to do that next?",
        "Want me to build a simple interactive guide?",
        "Shall I add a table of the fares?",
        "Let me know if you’d like a shorter version.",
        "Would you like a library of reusable templates?",
        "I hope this helps!",
        "Feel free to reach out if you need further changes.",
        "Let me know if you need anything else!",
        "Word count: 312 words",
        "(Word count: 298)",
        "End of article",
        "[End of article]",
        "Do you want me to shorten it?",
        "Feel free to ask if you have more questions!",
    )
)
P += list(
    heads(
        "Sure! Here’s a polished version of the article:",
        "Of course! Below is the rewritten article:",
        "Absolutely! Here is a neutral summary of the story:",
        "Here is the revised version:",
        "Here's a rewritten version of your article:",
        "Sure, here is a concise version:",
        "Meta description: The ferry is back.",
        "SEO title: Ferry repaired",
        "Slug: ferry-repaired-nine-days",
        "Focus keyword: ferry",
        "As an AI language model, I do not have personal opinions.",
        "I'm sorry, but I can't assist with that request.",
        "I cannot fulfill this request as it goes against OpenAI use policy.",
        "Thought for 14 seconds",
        "Thought for 8s",
        "Show thinking",
        "Copy code",
        "ChatGPT said:",
        "This article was produced with the help of AI and reviewed by an editor.",
        "This is AI generated summarization, which may have errors. For context, always refer to the full article.",
    )
)
P += list(
    strips("ChatGPT can make mistakes. Check important info. See Cookie Preferences.", "No file chosen", "Copy code")
)
# share
P += list(
    strips(
        "Share",
        "Share this",
        "Share this:",
        "Share this article",
        "Share on WhatsApp",
        "Share via Email",
        "Share with Facebook",
        "Share to Twitter",
        "Facebook Twitter Email",
        "Share Twitter WhatsApp Facebook Reddit Email",
        "Facebook, Twitter, LinkedIn",
        "Facebook • X • WhatsApp • Copy link",
        "Share All sharing options for: Ferry repaired in nine days",
        "All sharing options",
        "Show more sharing options",
        "Copy Link",
        "Copy link to clipboard",
        "Sharing is caring!",
        "Like Loading...",
        "Read more about sharing.",
        "Click to share on Facebook (Opens in new window)",
        "Click to print (Opens in new window) Print",
        "Click to share on X (Opens in new window)Click to share on Facebook (Opens in new window)",
        "0shares",
        "858shares",
        "195Shares",
        "12 shares",
        "2.3K Shares",
        "Share 3 Tweet 4",
        "Follow us on Facebook",
        "Follow us on X, Instagram and YouTube",
        "Like us on Facebook",
        "Join our WhatsApp channel",
        "Join our Telegram channel for updates",
        "Found this article interesting? Follow us on Twitter and LinkedIn",
        "Find us on Facebook",
        "Tweet",
        "WhatsApp",
        "Facebook",
        "LinkedIn",
    )
)
P += [
    ("Facebook\nTwitter\nEmail\nPrint\n" + S, S),
    ("The report is online, opens new tab.", "The report is online."),
    ("Read the report (opens in a new tab) for details of the plan.", "Read the report for details of the plan."),
    ("The plan (Opens in new window) was sent.", "The plan was sent."),
    ("The recipe is here this link opens in a new tab", "The recipe is here"),
]
P += list(strips("— Lena Ortiz (@lenao) January 14, 2026", "— Calder Post (@calderpost) May 3, 2024 at 10:12"))
# icon
P += list(
    strips(
        "icon-facebook icon-twitter icon-whatsapp",
        "arrow1 icon-pinterest icon-facebook icon-twitter",
        "bi bi-facebook bi bi-twitter",
        "glyphicon glyphicon-share",
        "fa fa-share",
        "icon-share",
        "fa-solid fa-share",
        "dashicons dashicons-facebook",
        "chevron_left Browse All Posts",
        "arrow_forward_ios",
        "keyboard_arrow_down",
        "\uf09a",
        "\ue80d \ue80e",
        "play_circle_outline",
    )
)
# comment
P += list(
    strips(
        "Leave a Comment",
        "Leave a Reply",
        "Post a Comment",
        "Add a comment",
        "Join the Conversation",
        "Be the first to comment",
        "Be the first to comment!",
        "Your email address will not be published.",
        "Required fields are marked *",
        "Save my name, e-mail and website in this browser for the next time I comment.",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "View Comments",
        "View all comments",
        "Show Comments",
        "Hide Comments",
        "Load Comments",
        "999 COMMENTS",
        "5 Comments",
        "[ 12 Comments ]",
        "1 Comment",
        "Comments are closed.",
        "Log in to Reply",
        "Notify me of follow-up comments by email.",
        "Notify me of new posts by email.",
        "You must be logged in to post a comment.",
    )
)
# promo
P += list(
    strips(
        "Sign up for our newsletter",
        "Subscribe to our newsletter",
        "Subscribe to our free newsletter and never miss a story.",
        "Get the latest news delivered to your inbox.",
        "Get our daily newsletter",
        "Receive our weekly newsletter",
        "Enter your email address",
        "Enter your email",
        "Join 12,345 other subscribers",
        "Subscribe",
        "Subscribe now",
        "Subscribe today",
        "Subscribe to The Calder Post",
        "Already a subscriber? Log in",
        "Already a member?",
        "You have 2 free articles left",
        "You have 1 free article remaining this month.",
        "Subscribe to continue reading",
        "This article is for subscribers only",
        "This article is for subscribers only.",
        "Start your 7-day free trial",
        "7-day free trial",
        "Register now for FREE unlimited access to Reuters.com",
        "We use cookies to improve your experience on our site.",
        "This website uses cookies.",
        "We value your privacy",
        "Accept all cookies",
        "Cookie Settings",
        "By signing up, you agree to our terms of use.",
        "By clicking Sign Up, you agree to receive emails and accept our Privacy Policy.",
        "Download our app",
        "Get the Calder Post app",
        "Download the BBC News app for free",
        "CLICK HERE TO GET THE FOX NEWS APP",
        "GET BREAKING NEWS IN YOUR BROWSER. CLICK HERE TO TURN ON NOTIFICATIONS.",
        "Support our journalism",
        "Support independent journalism today",
        "Donate",
        "Donate now",
        "[Become a Patron!]",
        "Become a Patron!",
        "Add Calder Post as a preferred source on Google",
        "Add Calder Post on Google",
        "ONLY AVAILABLE IN PAID PLANS",
    )
)
P += [
    ("Please enable JS and disable any ad blocker", ""),
    ("Just a moment...", ""),
    ("Access to this page has been denied", ""),
    ("Verify you are human by completing the action below.", ""),
    ("The quake cracked walls… [+1234 chars]", "The quake cracked walls…"),
    ("The quake cracked walls [+77 chars]\n", "The quake cracked walls\n"),
    (S + " Subscribe to our newsletter for more.", S),
]
# related
P += list(
    strips(
        "Related Articles",
        "Related Stories",
        "Related:",
        "You may also like",
        "You might also like",
        "More from Calder Post",
        "More on this story",
        "Most Popular",
        "Trending Now",
        "Read Next",
        "Recommended for you",
        "UP NEXT",
        "Don’t Miss",
        "Don't Miss",
        "Top Stories",
        "READ MORE: Ferry fares to rise",
        "READ ALSO: Ferry fares to rise",
        "Read more: Ferry fares to rise in May",
        "Read also | Ferry fares to rise",
        "Also read: Ferry fares to rise",
        "ALSO READ | Ferry fares to rise",
        "Related: Ferry fares to rise",
        "See more: Ferry fares to rise",
        "MORE: Ferry fares to rise",
        "Watch: Ferry leaves port in storm",
        "Read more – Ferry fares to rise",
        "Continue reading",
        "Continue reading →",
        "Read more",
        "Read More »",
        "Read the full story",
        "Continue reading the main story",
        "To Read the Full Story",
        "Full story »",
        "Previous article",
        "Next post",
        "Next Post",
        "Previous articleFrance Phases Out Old Trains",
        "Next articleOld bank becomes a gym",
        "Previous Post: Ferry fares to rise",
        "Next article: Ferry fares to rise",
    )
)
P += list(
    tails(
        "The post Ferry repaired appeared first on Calder Post.",
        "This post Ferry repaired appeared first on Calder Post.",
        "The post Ferry repaired first appeared on Calder Post.",
        "This article Ferry repaired appeared first on Calder Post.",
    )
)
P += [
    (S + " […]", S),
    (S + " [...]", S),
    ("I want to tell you about […]", "I want to tell you about"),
    ("The law passed (READ: What the law says) on Friday.", "The law passed on Friday."),
    ("The law passed (Read more: What the law says) on Friday.", "The law passed on Friday."),
    ("The ferry is back. Read More »", "The ferry is back."),
    (S + "\n" + S2 + "\nRelated Articles\nFerry fares to rise\nHarbour gets new lights", S + "\n" + S2),
    (S + "\n" + S2 + "\n\nYou may also like\n\nFerry fares to rise\n\nHarbour gets new lights\n", S + "\n" + S2 + "\n"),
    (S + "\nRelated Stories\nFerry fares to rise\nHarbour gets new lights\n" + S2, S + "\n" + S2),
]
# ads
P += list(
    strips(
        "Advertisement",
        "ADVERTISEMENT",
        "Advertisements",
        "- Advertisement -",
        "--Advertisement--",
        "Sponsored",
        "Sponsored Content",
        "Sponsored Links",
        "Paid content",
        "Anzeige",
        "Story continues below",
        "Story continues below ad",
        "Article continues below this ad",
        "Article continues below advertisement",
        "Continue Reading Below",
        "SKIP ADVERTISEMENT",
        "Scroll to continue",
        "This advertisement has not loaded yet, but your article continues below.",
        "Promoted by Taboola",
        "Promoted by Outbrain",
        "Sponsored content from around the web",
        "Sponsored Links by Taboola",
        "This post may contain affiliate links.",
        "If you buy something through our links, we may earn a commission.",
        "[ad_1]",
        "[ad_2]",
        "ADVERTISEMENT Thanks for watching! Visit Website",
    )
)
P += [
    ("ADVERTISEMENTThe ferry was repaired in nine days.", S),
    (S + " Article continues below this ad " + S2, S + " " + S2),
]
# media
P += list(
    strips(
        "Photo: Damian Dovarganes, AP",
        "(Image credit: All About Space)",
        "Image credit: All About Space",
        "Sakib Ali/Hindustan Times/Getty Images",
        "Image source, Getty Images",
        "Image copyright Getty Images",
        "Credit: Lena Ortiz",
        "Photo by Lena Ortiz on Unsplash",
        "Photo credit: Lena Ortiz",
        "Photo courtesy of Lena Ortiz",
        "Credit...Doug Mills/The New York Times",
        "(AP Photo/Lena Ortiz)",
        "Photograph: Lena Ortiz/The Guardian",
        "Illustration: Lena Ortiz",
        "Video: Lena Ortiz",
        "Picture: PA",
        "Image caption, The ferry in dock",
        "Media caption, The ferry in dock",
        "Media captionThe ferry in dock",
        "Show Caption Hide Caption",
        "toggle caption",
        "Enlarge this image",
        "Image 1 of 9",
        "View image in fullscreen",
        "Caption",
        "Hide caption",
        "Media playback is unsupported on your device",
        "Your browser does not support the video tag.",
        "Listen to this article",
        "This audio is auto-generated. Please let us know if you have feedback.",
        "Play Video",
        "Loading...",
        "0:00 / 2:14",
        "Scroll down for video",
        "Scroll down for videos",
    )
)
P += [
    ("Listen to this article\n4 min\n" + S, S),
    ("The ferry in dock on Monday. Credit...Doug Mills/The New York Times\n" + S, "The ferry in dock on Monday.\n" + S),
    ("The ferry in dock on Monday.Credit...Doug Mills/The New York Times\n" + S, "The ferry in dock on Monday.\n" + S),
    ("The ferry in dock. Photo: Lena Ortiz\n" + S, "The ferry in dock.\n" + S),
    ("The ferry in dock. (Image credit: Lena Ortiz)\n" + S, "The ferry in dock.\n" + S),
]
# meta
P += list(
    heads(
        "By Ana Pires",
        "BY ANA PIRES",
        "By Ana Pires and Tomas Vell",
        "Written by Ana Pires",
        "Posted by Ana Pires",
        "Words by Ana Pires",
        "Story by Ana Pires",
        "By Meg JamesStaff Writer",
        "By Vikas PandeyBBC News, Delhi",
        "By Ana Pires | Calder Post",
        "By Ana Pires, Staff Writer",
        "By James ClaytonNorth America technology reporter",
        "By Ana Pires and Tomas Vell, Associated Press",
        "By AFP",
        "By Dr. Ana Pires",
        "By Jean-Luc de la Tour",
        "Published Nov 20, 2025",
        "Published: 20 November 2025",
        "Updated 4:12 PM EST, Thu November 20, 2025",
        "Posted on November 20, 2025",
        "LAST UPDATED: Feb 14, 2026",
        "3 hours ago",
        "Updated 2 days ago",
        "Wed Feb 04 2026",
        "2026-02-04T10:12:00Z",
        "February 4, 2026",
        "Wednesday, February 4, 2026",
        "4 Feb 2026, 10:12 GMT",
        "Feb. 4, 2026 at 10:12 a.m. ET",
        "Published in Sports on Jan 14, 2026",
        "5 min read",
        "5-minute read",
        "Reading time: 4 minutes",
        "4 mins read",
        "First published on Tue 3 Feb 2026 06.00 GMT",
        "© 2026 Calder Post",
        "1,234 views",
        "(Visited 120 times, 3 visits today)",
        "10:12 AM, Feb 4, 2026",
        "Last modified on Tue 3 Feb 2026",
    )
)
P += list(
    tails(
        "Tags: ferry, harbour",
        "Topics: ferry, harbour",
        "Filed under: Ferry",
        "Filed in: News, Local",
        "Categories: News",
        "Keywords: ferry, dock",
        "Posted in News",
        "Tagged with ferry, dock",
        "Ana Pires is a reporter for the Calder Post.",
        "Ana Pires is a senior technology correspondent based in Lindmoor.",
        "Follow her on X @anapires",
        "Follow Ana Pires on Twitter @anapires",
        "Contact the reporter at ana@calder.example",
        "© Calder Post",
        "(c) 2026 Calder Post",
        "Copyright 2026 Calder Post. All rights reserved.",
        "Copyright © 2026 Calder Post",
        "All rights reserved.",
        "This story has been shared 12 times. 12",
    )
)
for d in [
    "PORT CALDER (AP) —",
    "PORT CALDER (AP) -",
    "PORT CALDER, Feb 4 (Reuters) -",
    "Lindmoor (AFP) –",
    "LINDMOOR, Norway (AP) —",
    "NEW DELHI: ",
    "ISLAMABAD:",
    "PARIS —",
    "LINDMOOR, Feb. 4 (Xinhua) --",
    "WASHINGTON —",
    "WASHINGTON, D.C. —",
    "Feb 4 (Reuters) -",
    "LINDMOOR (PTI):",
    "London, Feb 4 (PTI)",
    "SAN FRANCISCO –",
]:
    P.append((f"{d.strip()} The ferry was repaired in nine days.\n{S2}", f"{S}\n{S2}"))
P.append(
    (
        "Title: Ferry repaired\n\nURL Source: https://a.example/x\n\nPublished Time: 2026-02-04T10:00:00Z\n\nMarkdown Content:\n"
        + S,
        S,
    )
)
# nav
P += list(
    heads(
        "Skip to content",
        "Skip to main content",
        "Skip to contentSkip to site index",
        "Skip to navigation",
        "Home > News > Local",
        "Home » Tech » Phones",
        "BLOG > Weight Loss > Tips",
        "Home › News › Local",
        "You are here: Home > News",
        "Menu\nSearch",
        "Menu\nLog In\nSubscribe",
        "Home\nNews\nSport\nMenu",
        "Back to top",
        "Return to top",
        "Scroll to top",
        "Back to top ↑",
        "Page 1 of 3",
        "1 2 3 Next »",
        "1 2 3 4 Next",
        "Privacy Policy",
        "Terms of Use",
        "Your Ad Choices",
        "Terms of Use | Privacy Policy | Your Ad Choices",
        "© 2026 Calder Post | Terms of Use | Privacy | Your Ad Choices | Sitemap",
        "Print this page",
        "Text size: A A A",
        "text size regular medium large",
        "Search\nMenu\nClose",
    )
)
# markup
P += [
    (
        "<p>The ferry was repaired in nine days.</p>\n<p>It sails again.</p>",
        "The ferry was repaired in nine days.\nIt sails again.",
    ),
    ('The <strong>ferry</strong> was <a href="https://x.y/z" target="_blank">repaired</a>.', "The ferry was repaired."),
    ("&lt;p&gt;The ferry is back.&lt;/p&gt;", "The ferry is back."),
    ("Mexico&amp;#8217;s week and AT&amp;T’s year.", "Mexico’s week and AT&T’s year."),
    ("The __red__ ferry is **back**.", "The red ferry is back."),
    ("### What next\nThe ferry is back in port.", "What next\nThe ferry is back in port."),
    ("The ferry\\_boat is 12\\% \\[sic\\].", "The ferry_boat is 12\\% [sic]."),
    ("```\nThe ferry is back.\n```", "The ferry is back."),
    ("---\nThe ferry is back.\n***", "The ferry is back."),
    ('[caption id="a" align="left"]The ferry in dock[/caption]', "The ferry in dock"),
    ('The ferry <span data-mce-type="bookmark" style="x">is</span> back.', "The ferry is back."),
    ("The ferry is back.<br>It sails on Monday.", "The ferry is back.\nIt sails on Monday."),
    ("<script>var a = 1;</script>\n" + S, S),
    ("The [i]red[/i] ferry is back.", "The red ferry is back."),
    ('&amp;lt;span data-mce-type="bookmark"&amp;gt;The ferry&amp;lt;/span&amp;gt; is back.', "The ferry is back."),
    ("It is 5&#37; more &mdash; and it&#39;s new.", "It is 5% more — and it's new."),
    ('He said: \\"We won.\\" Then he left.', 'He said: "We won." Then he left.'),
    ('<img height="1" width="1" src="https://sb.scorecardresearch.com/p" />\n' + S, S),
    ("One.\\nTwo.", "One.\nTwo."),
    ("<!-- ad slot 3 -->\n" + S, S),
]
# enc, uni
P += [
    ("It costs Â£5 at the cafÃ©.", "It costs £5 at the café."),
    ("Iggy Pop (nÃ© Osterberg) sang.", "Iggy Pop (né Osterberg) sang."),
    ("The plan â€” late â€” cost â‚¬5â€¦", "The plan — late — cost €5…"),
    ("The Mona Lisa doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t smile.", "The Mona Lisa doesn’t smile."),
    ("It\x92s the \x93best\x94 week.", "It’s the “best” week."),
    ("The \ufb01rst \ufb02oor", "The first floor"),
    ("The harb\u00adour mas\u00adter", "The harbour master"),
    ("The plan\u2060 is\u200b new.", "The plan is new."),
    ("The \uff26\uff45\uff52\uff52\uff59 is back.", "The Ferry is back."),
    ("a\x00b c\x07d", "ab cd"),
    ("It is\u202f5\u2009km.", "It is 5 km."),
    ("The Мinister spoke.", "The Minister spoke."),
    ("Ð\x9fÑ\x80Ð¸Ð²ÐµÑ\x82", "Привет"),
    ("It costs Г‚ВЈ5.8bn", "It costs £5.8bn"),
    ("The hidden\U000e0041\U000e0042 text", "The hidden text"),
]
# struct, wire, track, tmpl
P += [
    ("Prices include: • bread • milk • eggs", "Prices include:\n• bread\n• milk\n• eggs"),
    ("The vote is on Monday.The mayor will speak first.", "The vote is on Monday. The mayor will speak first."),
    ("The gov-\nernment fell.", "The government fell."),
    ("The inter-\nnational break begins.", "The international break begins."),
]
P += list(
    tails(
        "Reporting by Will Dunham; Editing by Tom Brown",
        "(Reporting by Will Dunham in Washington; Editing by Tom Brown)",
        "(Additional reporting by Ana Pires; Writing by Tomas Vell; Editing by Lea Brandt)",
        "Editing by Tom Brown",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Ana Pires contributed to this report.",
        "Associated Press writers Ana Pires and Tomas Vell in Oslo contributed to this report.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
        "(This story has not been edited by NDTV staff and is auto-generated from a syndicated feed.)",
        "(With inputs from PTI)",
        "(With inputs from agencies)",
        "(With input from ANI)",
        "This article originally appeared on Calder Post.",
        "This article was originally published in Calder Post.",
        "Originally published by Calder Post.",
        "Read the original article.",
        "-30-",
        "ENDS",
        "Enditem",
        "###",
        "___",
        "SOURCE Calder Boats Ltd",
    )
)
P += [
    ("LINDMOOR, Jan. 14, 2026 /PRNewswire/ -- The ferry was repaired in nine days.", S),
    ("Go to https://a.example/x?utm_source=openai&utm_medium=b for more.", "Go to https://a.example/x for more."),
    ("Go to https://a.example/x?utm_source=openai&id=4.", "Go to https://a.example/x?id=4."),
    ("Go to https://a.example/x?fbclid=Iw3.", "Go to https://a.example/x."),
]
P += list(
    strips(
        "https://a.example/x",
        "https://a.example/x https://b.example/y",
        "{{section.heading.text}}",
        "{{#choiceCards}}{{/choiceCards}}",
        "%%title%%",
        "${a.b}",
        "undefined",
        "null",
        "[object Object]",
        "[Your Name]",
        "INSERT_SOURCE_URL_30",
        "Lorem ipsum dolor sit amet:",
        "[inject-module]",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "googletag.cmd.push(function() { googletag.display('div-1'); });",
        ".ad { display: none; }",
        '{"@context":"https://schema.org","@type":"NewsArticle"}',
    )
)
TRAPS = [
    "The Guardian found “As an AI language model” in nine pages.",
    "The form says `[cite: 1]` twice.",
    "【速報】 The mayor resigned.",
    "A witness [citation needed] disagreed.",
    "Read on for three tips from the gardener.",
    "By most accounts the sea was calm.",
    "More than nine people came.",
    "By the time Buckley learned of it, the ship had left.",
    "By 2018, when I started, the pit was shut.",
    "Home Depot said sales rose 3 percent.",
    "Sign up for the Disney+ bundle using the same email as your Hulu account",
    "Share this information, please?",
    "Video footage shows security forces at the gate.",
    "Cover image: artist’s impression of the bridge",
    "Like us, the otters sleep by day.",
    "A fund holds 1.2k shares in the mill.",
    "Shares\n\nShares in the mill rose by a tenth on Monday.",
    "The firms that signed the code are:\nFacebook\nReddit\nPinterest\nTwitter\nAll have offices in Dublin.",
    "FA Cup\nThe FA Cup final is on Saturday.",
    "BI Research said sales fell.",
    "12 comments that changed the law",
    "Name\nThe name was chosen by a vote in May.\nWebsite\nThe website opens in June.\nEmail\nAn email went to all 900 members.",
    "To continue reading, the judge asked for his other glasses.",
    "The feature is only available in paid plans, the firm said.",
    "The play was cut […] and later restored, she said.",
    "FTC: We use income earning auto affiliate links. More.",
    "Promoted\n\nRovers were promoted in May after a draw.",
    "Credit: where it is due, the mayor said.",
    "Tags: the bright orange kind are used on lambs.",
    "Skip to the main course, the critic advised.",
    "Back to top form: Osei won again.",
    "Menu\n\nThe menu at the café is short: soup, bread, coffee.",
    "<The Palace: Jang Noksu> opens on Friday.",
    "CCI** and CCI*** events were held.",
    "The poet wrote f**k in the margin.",
    "#MeToo and C# were trending.",
    "R&D; and Q&A were cut.",
    "The files are in D:\\news\\unions on the server.",
    "CONCLUSÃO and NESTLÉ® were printed.",
    "The term 2012—∞ and 5×£35 are odd.",
    "C O N C L U S Ã O",
    "The plan - costly, late and unloved - was approved.",
    "Node.js and U.S.Open are brands.",
    "Reporting by local newspapers led to the inquiry.",
    "Pakistan Tehreek-e-Insaf (PTI) won.",
    "She teaches AP physics.",
    "Ivar and Hadvar sets off at dawn.",
    "XX chromosomes were found.",
    "VAR window. Document was signed.",
    "Undefined\n\nThe law left the term undefined for years.",
    "It was null and void.",
    "The price is $5 {net} of tax.",
    "m², ½, №, 10⁻⁶ and ™ stay.",
    "It was −4 °C on 4–5 May.",
    "שלום\u200f! said the sign.",
    "می‌خواهم is Persian.",
    "Use <cite> for titles, the guide says.",
    "The <p> element opens a paragraph.",
    "In Japan ２０２６年 is on the sign.",
    "He sold 900 e-mails and Facebook shares.",
    "The [b] key is broken on page [i].",
    "Would you like me to resign? asked the minister on Friday.\nNobody answered him at first.\nThe session went on for hours.",
    "Sure, here’s the catch: nobody reads it.",
    "The waiter said: “Certainly! Here is your table.”",
    "“Let me know if you want more,” she told him.",
    "“Copy code” was on the screen.",
    "Print\n\nPrint sales fell.\n\nEmail\n\nEmail rose.",
    "Live by the sea, the poster says.",
    "BREAKING: The dam has failed.",
    "NASA: The probe is fine.",
    "NCIS: The Movie opens on Friday in nine towns.",
    "DEAR ABBY: My neighbour sings all night long.",
    "UNESCO — The agency — said so on Friday.",
    "\u201cRead more\u201d was carved on the wall.",
    "Photo finish\nThe photo finish took nine minutes.",
    "Getty Images\n\nGetty Images said profit rose.",
    "Published in 1962, the novel won a prize.",
    "Loading the ship took nine hours.",
    "The image 1 of 9 was sold.",
    "1. Bread\n2. Milk\n3. Eggs\nThe list was read aloud.",
    "Topics\n\nTopics ranged from drains to dragons.",
    "Dear Sir,\n\nThe harbour is silting up.\n\nYours,\nA. Vell",
    "The score: 3–1.\nThe crowd: 12,000.",
    "ENDS OF THE EARTH\nThe film opens in May.",
    "14 January 2026\nThe ferry sank.\n15 January 2026\nDivers reached it.\n16 January 2026\nThe search ended.",
    "He wrote “[web:1]” on the board.",
    "The string [cite: 4] is a tag left by the tool.",
    "\u300a人民日报\u300b 【3】",
    "Trains run 24/7 via Oslo/Bergen.",
    "The price of £5/kg rose.",
    "Vote Yes/No on Friday",
    "A/B tests are common.",
    "Mr. Smith/Jones",
    "It's 5 o'clock. The 'old' ferry and the 'new' one.",
]


@pytest.mark.parametrize(("text", "clean"), P)
def test_an_artifact_goes_and_nothing_else(text: str, clean: str) -> None:
    assert reader.clean(text) == clean


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_an_artifact_stays(text: str) -> None:
    assert reader.clean(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The word \x9b31mred\x9b0m was said.",
        "The word \x1b[31mred\x1b[0m was said.",
        "The word \x9d0;title\x9cred was said.",
    ],
)
def test_sequences_for_a_terminal_go_in_both_forms(text):
    assert reader.clean(text) == "The word red was said."


def test_a_sign_decoded_wrongly_is_no_sequence_for_a_terminal():
    assert reader.clean("She said \x8bno\x9b on Monday.") == "She said ‹no› on Monday."
