package dev.arc.lint;

import dev.arc.topic.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// "Always use emojis" and "never use emojis": an order and its opposite in much the same words.
/// That something holds in general and not in a special case contradicts nothing.
final class OpposedOrders {
  private static final int LONGEST = 30;

  private record Said(Order order, Passage passage) {}

  private OpposedOrders() {}

  static Stream<Contradiction> in(List<Passage> passages) {
    var before = new HashMap<String, List<Said>>();
    var found = new ArrayList<Contradiction>();
    for (var passage : passages) {
      if (passage.words().size() <= LONGEST) {
        var order = Order.of(passage.text());
        if (!order.words().isEmpty()) {
          var said = new Said(order, passage);
          var alike = before.computeIfAbsent(stem(order), _ -> new ArrayList<>());
          alike.stream()
              .filter(each -> oppose(each, said))
              .findFirst()
              .ifPresent(each -> found.add(contradiction(each.passage(), passage)));
          alike.add(said);
        }
      }
    }
    return found.stream();
  }

  private static String stem(Order order) {
    var verb = order.words().getFirst();
    return verb.substring(0, Math.min(3, verb.length()));
  }

  private static boolean oppose(Said one, Said other) {
    return one.order().opposes(other.order()) || other.order().opposes(one.order());
  }

  private static Contradiction contradiction(Passage earlier, Passage later) {
    return new Contradiction(earlier.line(), earlier.text(), later.line(), "");
  }
}
