"""How facts become findings: judges, each for one sort of fact; `reader.comparing.findings` asks them in turn.

 1. kind by kind          `figures`, `names`, `relations`, `statements` pair the facts of two articles and judge each pair
 2. sentence by sentence  `twins` judges what differs in sentences that are otherwise one; others what is not told yet
 3. leftovers             `leftovers` pairs what only one report has with what only the other has
 4. review                `review` drops what is told twice and looks again at what merely seems to differ
 5. edits                 `twins.edits` tells what was altered in a text edited lightly and no judge has told yet
 6. doubts                `doubts` adds the few pairs that no judge is sure of and that most likely tell one fact

Below them, `sentences` says how alike two sentences are, `slots` whether two figures or dates are of one thing, and
`making` turns a pair of facts into a finding. Folders import downward only; those on one line know nothing of each other:

    doubts
    review
    twins | leftovers
    figures | relations | statements
    names | slots
    sentences
    making
"""
