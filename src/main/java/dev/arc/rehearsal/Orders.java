package dev.arc.rehearsal;

import dev.arc.json.JsonValue.JsonString;
import dev.arc.topic.Topics;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.List;

/// Instructions that stand among data. A hurried reader does what they say unless the prompt warns
/// of them.
final class Orders {

  private Orders() {}

  /// What they want to be said; empty when there are none.
  static String in(Sheet sheet) {
    var texts = new ArrayList<>(sheet.notes().values());
    sheet
        .records()
        .forEach(record ->
            record
                .values()
                .forEach(cell -> {
                  if (cell instanceof JsonString(var text) && text.length() > 20) {
                    texts.add(text);
                  }
                }));
    return texts.stream()
        .filter(text -> Vocabularies.isIn(Vocabularies.ORDERS, text))
        .findFirst()
        .map(Orders::demanded)
        .orElse("");
  }

  private static String demanded(String text) {
    for (String sentence : Topics.standard().sentences(text)) {
      var words = Words.of(sentence);
      var says = Vocabularies.SAY.longest(words);
      if (!says.isEmpty() && says.getLast().to() < words.size()) {
        return sentence.substring(words.get(says.getLast().to()).start());
      }
    }
    List<String> sentences = Topics.standard().sentences(text);
    return "As the data asks: " + sentences.getLast();
  }
}
