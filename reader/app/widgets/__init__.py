"""The parts that screens are made of; all draw line by line, none reads markup."""
