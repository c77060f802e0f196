package dev.arc.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The different wordings of texts, in an order that does not depend on that of the texts.
///
/// @param wordings sorted
/// @param words by number
/// @param of for each text the number of its wording
record Vocabulary(List<Wording> wordings, List<String> words, int[] of) {

  static Vocabulary of(List<String> texts) {
    var members = new TreeMap<String, int[]>();
    var keys = new String[texts.size()];
    for (var text = 0; text < keys.length; text++) {
      var key = key(texts.get(text));
      var first = text;
      // One string for all that are alike.
      var known = members.computeIfAbsent(key, _ -> new int[] {first, 0});
      known[1]++;
      keys[text] = key;
    }
    var numbers = new HashMap<String, Integer>();
    var wordings = new ArrayList<Wording>(members.size());
    var places = new HashMap<String, Integer>(2 * members.size());
    members.forEach((key, known) -> {
      places.put(key, wordings.size());
      wordings.add(new Wording(numbered(key, numbers), known[1], known[0]));
    });
    var words = new String[numbers.size()];
    numbers.forEach((word, number) -> words[number] = word);
    var of = Arrays.stream(keys).mapToInt(key -> places.getOrDefault(key, 0)).toArray();
    return new Vocabulary(wordings, List.of(words), of);
  }

  /// The words with spaces between; values are empty.
  private static String key(String text) {
    var key = new StringBuilder();
    var wasValue = false;
    for (var token : Tokens.of(text)) {
      if (!token.isValue() || !wasValue) {
        key.append(token.word()).append(' ');
      }
      wasValue = token.isValue();
    }
    return key.toString();
  }

  private static int[] numbered(String key, Map<String, Integer> numbers) {
    return key.isEmpty()
        ? new int[0]
        : Arrays.stream(key.substring(0, key.length() - 1).split(" ", -1))
            .mapToInt(word ->
                word.isEmpty() ? Wording.VALUE : numbers.computeIfAbsent(word, _ -> numbers.size()))
            .toArray();
  }
}
