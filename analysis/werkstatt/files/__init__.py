"""Files written aside and renamed; tables and spreadsheets read and written."""
