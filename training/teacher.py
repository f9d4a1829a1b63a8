"""Tags and parses sentences of words (JSON lines on stdin) with spaCy's en_core_web_sm (MIT), one JSON object a line:
{"w": words, "t": Penn tags, "h": index of each word's head, "d": dependency labels, "e": entity types}.

    python3 teacher.py EN_CORE_WEB_SM_FOLDER < words.jsonl > tagged.jsonl

Measured with spaCy 3.8.18 and en_core_web_sm 3.8.0. It is a teacher only: nothing of it ships.
"""
import json
import sys

import spacy
from spacy.tokens import Doc

nlp = spacy.load(sys.argv[1], exclude=["lemmatizer"])
# Curly marks and clitics are rare in the teacher's training text; show it the straight ones.
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def docs():
    for line in sys.stdin:
        words = json.loads(line)
        yield Doc(nlp.vocab, words=[word.translate(PLAIN) or word for word in words], sent_starts=[i == 0 for i in range(len(words))]), words


for doc, words in nlp.pipe(docs(), as_tuples=True, batch_size=256):
    print(
        json.dumps(
            {
                "w": words,
                "t": [token.tag_ for token in doc],
                "h": [token.head.i for token in doc],
                "d": [token.dep_ for token in doc],
                "e": [token.ent_iob_ + token.ent_type_ if token.ent_type_ else "O" for token in doc],
            },
            ensure_ascii=False,
        )
    )
