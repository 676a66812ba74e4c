"""Summarises documents with sumy's LexRank, with its stemmer and its stop words. Reads JSON from standard input, writes JSON.

Sentences come split, because sumy splits with data of NLTK that has to be downloaded; sumy's time is that of its own document model, words and
ranking. Words are NLTK's by way of sumy's tokenizer, with straight apostrophes: sumy drops words that hold a typographic one.
"""

import json
import re
import sys
import time

import nltk
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

WORD = re.compile(r"[^\W_]+")


class Words(Tokenizer):
    """sumy's words without its sentences."""

    def __init__(self, language):
        self._language = language

    def to_words(self, sentence):
        return tuple(filter(self._is_word, nltk.word_tokenize(sentence.replace("’", "'"), preserve_line=True)))


class Fitting:
    """Of sentences from the best on, those that fit in a number of words; where none fits, the best."""

    def __init__(self, words):
        self._words = words

    def __call__(self, infos):
        left, taken = self._words, []
        for info in infos:
            length = len(WORD.findall(str(info.sentence)))
            if length <= left:
                left -= length
                taken.append(info)
        return taken or infos[:1]


def summarizer(language):
    made = LexRankSummarizer(Stemmer(language))
    made.stop_words = get_stop_words(language)
    return made


def summary(document, words):
    language = document["language"]
    tokenizer = TOKENIZERS[language]
    paragraphs = [
        Paragraph([Sentence(text, tokenizer, part["heading"]) for text in part["sentences"]]) for part in document["paragraphs"]
    ]
    chosen = SUMMARIZERS[language](ObjectDocumentModel(paragraphs), Fitting(words))
    return "\n".join(str(sentence) for sentence in chosen)


asked = json.load(sys.stdin)
LANGUAGES = {document["language"] for document in asked["documents"]}
TOKENIZERS = {language: Words(language) for language in LANGUAGES}
SUMMARIZERS = {language: summarizer(language) for language in LANGUAGES}
best = float("inf")
for _ in range(asked["turns"]):
    began, rounds = time.process_time(), 0
    while True:
        summaries = [summary(document, asked["words"]) for document in asked["documents"]]
        rounds += 1
        took = time.process_time() - began
        if took >= asked["at_least"]:
            break
    best = min(best, took / rounds)
json.dump({"summaries": summaries, "seconds": best}, sys.stdout)
