package dev.arc.topic;

import java.util.List;
import java.util.Set;

/// What sentences are about, by lexicons of words in several languages. Thread-safe.
public final class Topics {

  private final Lexicon lexicon;
  private final Set<String> ids;

  private Topics(Vocabulary words) {
    this.lexicon = words.lexicon();
    this.ids = Set.copyOf(words.keys());
  }

  private static final class Standard {
    static final Topics TOPICS = new Topics(Vocabulary.beside(Topics.class, "topics.yaml"));
  }

  /// The topics that Arc knows.
  public static Topics standard() {
    return Standard.TOPICS;
  }

  /// The ids of all topics.
  public Set<String> ids() {
    return ids;
  }

  /// Ids of the topics that a sentence is about; a figure with a currency sign alone makes it about
  /// none.
  public Set<String> mentionedIn(String sentence) {
    return mentionedIn(Words.of(sentence));
  }

  /// Ids of the topics that these words are about.
  public Set<String> mentionedIn(List<Word> words) {
    return lexicon.ids(words);
  }

  List<Lexicon.Found> find(List<Word> words) {
    return lexicon.all(words);
  }

  /// The sentences of a text in order; lines and list items are sentences of their own.
  public List<String> sentences(String text) {
    return Sentences.of(text);
  }
}
