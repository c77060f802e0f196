package dev.arc.evaluation;

import dev.arc.quantity.Prose;
import dev.arc.quantity.Quantities;
import dev.arc.topic.Disclosure;
import dev.arc.topic.Disclosures;
import dev.arc.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a text says, each part read when it is first asked for. Texts come again: control arms say
/// the same in every scenario, and an agent in every trial of one. So some are remembered, and
/// forgotten all at once when there are many. Thread-safe.
final class Wordings {

  private static final int REMEMBERED = 128;
  private static final Map<String, Wordings> KNOWN = new ConcurrentHashMap<>();

  private final String text;
  private volatile @Nullable Prose prose;
  private volatile @Nullable List<String> sentences;
  private volatile @Nullable List<Disclosure> disclosures;

  private Wordings(String text) {
    this.text = text;
  }

  static Wordings of(String text) {
    if (KNOWN.size() >= REMEMBERED) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(text, Wordings::new);
  }

  /// What it says in figures.
  Prose prose() {
    var read = prose;
    if (read == null) {
      read = Quantities.read(text);
      prose = read;
    }
    return read;
  }

  /// Its sentences; lines of lists and tables are sentences.
  List<String> sentences() {
    var read = sentences;
    if (read == null) {
      read = Topics.standard().sentences(text);
      sentences = read;
    }
    return read;
  }

  /// What it admits.
  List<Disclosure> disclosures() {
    var read = disclosures;
    if (read == null) {
      read = Disclosures.in(text);
      disclosures = read;
    }
    return read;
  }
}
