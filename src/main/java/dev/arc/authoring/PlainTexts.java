package dev.arc.authoring;

import dev.arc.catalogue.Problem;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What no text of a model's entry may hold, wherever it stands: characters that are not seen,
/// signs that begin markup or addresses, and orders to whoever reads it. Made for one file.
final class PlainTexts {
  private static final int LONGEST = 240;
  private static final int MOST_TEXTS = 600;
  private static final int DEEPEST = 12;
  private static final BigDecimal LARGEST = new BigDecimal(10_000_000);
  private static final int DIGITS = 12;

  private static final Pattern MARKUP = Pattern.compile("[<>`#|\\\\@\\[\\]^~]|://|\\*\\*|www\\.");

  /// Words with which a text turns to the machine that reads it. Those of a field of work are not
  /// among them: `call`, `test` and `report` are what people deal with.
  private static final Pattern ORDERS =
      Pattern.compile(
          "(?<![a-z])(ignor(e|ing)|disregard|forget|overrid(e|ing)|bypass|jailbreak|pretend|instructions?|prompts?|you are|you must|act as|assistants?|chatbot|language model|passwords?|api keys?|credentials?|secrets?|developer mode|reveal|leak|exfiltrate|judges?|oracle|expectations?|system message)(?![a-z])");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private int texts;

  PlainTexts(String file) {
    this.file = file;
  }

  List<Problem> of(Node root) {
    look(root, "", 0);
    return List.copyOf(problems);
  }

  private void look(Node node, String path, int depth) {
    if (depth > DEEPEST || ++texts > MOST_TEXTS) {
      if (problems.isEmpty()) {
        say(node, "holds more, or nests deeper, than an entry of a catalogue does");
      }
      return;
    }
    node.fields()
        .forEach((name, value) -> {
          text(value, "a name", name);
          look(value, path.isEmpty() ? name : path + "." + name, depth + 1);
        });
    node.items().forEach(item -> look(item, path, depth + 1));
    node.text().ifPresent(text -> text(node, path, text));
    if (node.value() instanceof JsonNumber(var number) && isNoPlain(number)) {
      say(node, path + " is a number of a size that no entry needs");
    }
  }

  /// Looks at the exponent first: writing out 1e999999999 is what it is meant to cause.
  private static boolean isNoPlain(BigDecimal number) {
    return number.precision() > DIGITS
        || Math.abs((long) number.scale()) > DIGITS
        || number.abs().compareTo(LARGEST) > 0;
  }

  private void text(Node node, String path, String text) {
    if (text.length() > LONGEST) {
      say(
          node,
          "%s has %,d characters, expected at most %d".formatted(path, text.length(), LONGEST));
    } else if (text.codePoints().anyMatch(PlainTexts::isUnseen)) {
      say(node, path + " holds characters that are not seen, or line breaks");
    } else if (MARKUP.matcher(text).find()) {
      say(node, path + " holds markup or an address");
    } else if (ORDERS.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      say(node, path + " turns to the machine that reads it");
    }
  }

  private static boolean isUnseen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private void say(Node node, String what) {
    problems.add(new Problem(file, node.keyLine(), what));
  }
}
