"""The screens: library, article, comparison, story, and the dialogs over them."""
