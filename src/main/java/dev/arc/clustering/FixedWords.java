package dev.arc.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells the words of a form from the names and values that stand in it.
///
/// A word of a form stands wherever the form's other words stand; a value stands with them once in
/// a while. So a word is fixed in a text when some other word of the text has it nearly always in
/// its company, which takes three wordings at least. Words that only ever stand side by side (`New
/// York`) bear each other out as little as one alone would. How many texts share a wording changes
/// nothing from the third on.
final class FixedWords {

  /// Share of a word's wordings in which its companion must stand, one wording more assumed in
  /// which it does not.
  private static final double NEARLY_ALWAYS = 0.7;

  /// So many texts of one wording bear its words out; more say nothing more.
  private static final int ENOUGH = 3;

  /// Share of a text's words that make a form where no two of them go together.
  private static final double MOST = 0.6;

  /// So far apart, words of long texts are no longer compared.
  private static final int REACH = 32;

  private final List<Wording> wordings;
  private final int[] frequency;
  private final PairCounts pairs = new PairCounts();

  FixedWords(List<Wording> wordings, int vocabulary) {
    this.wordings = wordings;
    this.frequency = new int[vocabulary];
    wordings.forEach(wording -> {
      for (var word : distinct(wording)) {
        frequency[word] += weight(wording);
      }
    });
    wordings.forEach(this::countPairs);
  }

  private static int[] distinct(Wording wording) {
    return Arrays.stream(wording.words())
        .filter(word -> word != Wording.VALUE)
        .distinct()
        .toArray();
  }

  private void countPairs(Wording wording) {
    var words = distinct(wording);
    for (var one = 0; one < words.length; one++) {
      for (var other = one + 1; other < Math.min(words.length, one + REACH); other++) {
        if (isShared(words[one]) && isShared(words[other])) {
          pairs.add(words[one], words[other], weight(wording));
        }
      }
    }
  }

  private static int weight(Wording wording) {
    return Math.min(wording.texts(), ENOUGH);
  }

  private boolean isShared(int word) {
    return frequency[word] > 1;
  }

  /// The fixed words of a wording, in order, [Wording#VALUE] elsewhere; none at all where too
  /// little is fixed to call it a form.
  int[] of(Wording wording) {
    var words = wording.words();
    var runs = runs(words);
    var candidates = borneOut(words, runs, null);
    var apart = borneOut(words, runs, candidates);
    if (isForm(words, apart, wording)) {
      return kept(words, apart);
    }
    var together = withRuns(words, runs, apart);
    return kept(words, isForm(words, together, wording) ? together : new boolean[words.length]);
  }

  /// The fixed words that tell forms apart: of words that always stand side by side one, for a set
  /// phrase says one thing, however long it is.
  int[] telling(int[] fixed) {
    var runs = runs(fixed);
    return IntStream.range(0, fixed.length)
        .filter(at -> at == 0 || runs[at] != runs[at - 1])
        .map(at -> fixed[at])
        .filter(word -> word != Wording.VALUE)
        .distinct()
        .toArray();
  }

  private boolean[] borneOut(int[] words, int[] runs, boolean @Nullable [] among) {
    var found = new boolean[words.length];
    for (var at = 0; at < words.length; at++) {
      found[at] = (among == null || among[at]) && isBorneOut(words, runs, at, among);
    }
    return found;
  }

  private static int[] kept(int[] words, boolean[] which) {
    var kept = new int[words.length];
    for (var at = 0; at < words.length; at++) {
      kept[at] = which[at] ? words[at] : Wording.VALUE;
    }
    return kept;
  }

  /// Where nothing bears out anything from afar, a phrase may be all that there is of a form: of
  /// several the frequent ones, for names are rarer than what is said of them.
  private boolean[] withRuns(int[] words, int[] runs, boolean[] apart) {
    var most = 0;
    for (var at = 0; at < words.length; at++) {
      most = isInRun(words, runs, at) ? Math.max(most, frequency[words[at]]) : most;
    }
    var together = apart.clone();
    for (var at = 0; at < words.length; at++) {
      together[at] |= isInRun(words, runs, at) && 2 * frequency[words[at]] >= most;
    }
    return together;
  }

  private static boolean isInRun(int[] words, int[] runs, int at) {
    return words[at] != Wording.VALUE
        && (at > 0 && runs[at - 1] == runs[at] || at + 1 < runs.length && runs[at + 1] == runs[at]);
  }

  private boolean isForm(int[] words, boolean[] fixed, Wording wording) {
    var count = 0;
    for (var each : fixed) {
      count += each ? 1 : 0;
    }
    return hasCore(kept(words, fixed)) || count > 1 && MOST * wording.size() <= count;
  }

  /// Whether another word, outside of the run in which it stands, nearly always has it in its
  /// company.
  ///
  /// @param among which words may bear it out; null for all
  private boolean isBorneOut(int[] words, int[] runs, int at, boolean @Nullable [] among) {
    if (words[at] == Wording.VALUE) {
      return false;
    }
    for (var other = Math.max(0, at - REACH); other < Math.min(words.length, at + REACH); other++) {
      if (runs[other] != runs[at]
          && (among == null || among[other])
          && words[other] != Wording.VALUE
          && words[other] != words[at]
          && brings(words[other], words[at])) {
        return true;
      }
    }
    return false;
  }

  /// Whether `other` stands nearly wherever `word` does.
  private boolean brings(int word, int other) {
    return pairs.of(word, other) >= NEARLY_ALWAYS * (frequency[word] + 1);
  }

  private boolean goTogether(int one, int other) {
    return brings(one, other) && brings(other, one);
  }

  /// Numbers runs of neighbouring words that go together.
  private int[] runs(int[] words) {
    var runs = new int[words.length];
    for (var at = 1; at < words.length; at++) {
      var joined =
          words[at] != Wording.VALUE
              && words[at - 1] != Wording.VALUE
              && goTogether(words[at], words[at - 1]);
      runs[at] = joined ? runs[at - 1] : runs[at - 1] + 1;
    }
    return runs;
  }

  /// Whether two of the words go together: what each of them shares with others alone is no form.
  private boolean hasCore(int[] words) {
    for (var one = 0; one < words.length; one++) {
      for (var other = one + 1; other < words.length; other++) {
        if (words[one] != Wording.VALUE
            && words[other] != Wording.VALUE
            && words[one] != words[other]
            && goTogether(words[one], words[other])) {
          return true;
        }
      }
    }
    return false;
  }
}
