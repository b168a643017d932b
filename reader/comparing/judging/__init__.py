"""Small judges, one for each sort of fact; `reader.comparing.findings` asks them in turn."""
