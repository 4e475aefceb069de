"""Twelve passages of Scribe's manual, and questions of which somebody has noted where the answer stands."""

MANUAL = {
    "Uploading": "Drag a recording onto the page. Files are accepted in the formats WAV, MP3 and FLAC, "
    "up to four hours and two gigabytes each.",
    "Speakers": "Tell us how many people speak in the recording. The transcript then marks each "
    "turn with speaker 1, speaker 2 and so on, and you can replace these labels by "
    "names.",
    "Glossary": "Add names and technical terms to your glossary. They are preferred when a word in "
    "the recording sounds like one of them. A glossary may hold five hundred entries.",
    "Correcting": "Click a word to play it and type over it to correct it. Words of which the model "
    "is unsure are underlined.",
    "Reverting": "Every correction can be reverted for thirty days. Open the history of the "
    "transcript and choose the state that you want back.",
    "Sharing": "Invite colleagues by mail. An editor may correct the transcript, a reader may only "
    "look at it.",
    "Export": "Export a transcript as plain text, as a document or as subtitles in SRT or VTT "
    "format. Time stamps are optional except in subtitles.",
    "Billing": "We charge 0.25 euros for each minute of a recording. Begun minutes are rounded up. "
    "Corrections and exports are free.",
    "Invoices": "Invoices are sent on the first working day of a month. Ask an administrator of "
    "your account to change the address.",
    "Retention": "Recordings are kept for 30 days and then deleted. Transcripts are kept until you "
    "delete them.",
    "Training": "Your corrections improve the model only if you permit it under privacy. You can "
    "withdraw the permission at any time.",
    "Languages": "Scribe transcribes English, German, Spanish and Portuguese. The language is "
    "recognised from the first minute of speech.",
}
"""title of a passage → its text"""

QUESTIONS = {
    "Which file formats are accepted?": "Uploading",
    "How do I tell Scribe how many speakers there are?": "Speakers",
    "Can I add technical terms?": "Glossary",
    "Why are some words underlined?": "Correcting",
    "How can I undo a correction?": "Reverting",
    "Can a colleague correct my transcript?": "Sharing",
    "How do I get subtitles?": "Export",
    "What does a minute cost?": "Billing",
    "When are invoices sent?": "Invoices",
    "How long are recordings kept?": "Retention",
    "Will you use what I type to make the model better?": "Training",
    "Which languages does Scribe transcribe?": "Languages",
}
"""question of a customer → title of the passage that answers it"""
