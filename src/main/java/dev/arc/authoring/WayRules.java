package dev.arc.authoring;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.DoubtTemplate;
import dev.arc.catalogue.Problem;
import dev.arc.json.Codec;
import dev.arc.json.CodecException;
import dev.arc.json.Json;
import dev.arc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is asked of a way that a model wrote, beyond what the catalogue asks of any: it is put
/// together from what the catalogue's own ways are made of, and is none of them again. Made for one
/// file, which the catalogue's reader has found to be well formed.
final class WayRules {
  private static final int MOST_EXPECTED = 6;
  private static final int MOST_CONDITIONS = 12;
  private static final Codec<DoubtTemplate> DOUBT = Codec.of(DoubtTemplate.class);
  private static final Pattern NOTE =
      Pattern.compile("[a-z][a-z ]{1,23}=[\\p{L}\\p{M}{}_ ,.;:'()-]{3,120}");

  private final String file;
  private final Parts parts;
  private final Catalogue known;
  private final List<Problem> problems = new ArrayList<>();

  WayRules(String file, Parts parts, Catalogue known) {
    this.file = file;
    this.parts = parts;
    this.known = known;
  }

  List<Problem> of(Node root) {
    var kind = root.find("addsTo").flatMap(Node::text).orElse("");
    root.find("ways").stream()
        .flatMap(ways -> ways.items().stream())
        .forEach(way -> way(kind, way));
    return List.copyOf(problems);
  }

  private void way(String kind, Node way) {
    way.find("edits").ifPresent(edits -> edits.fields().forEach(this::edit));
    way.find("doubt").ifPresent(this::doubt);
    way.find("user").ifPresent(user -> user.fields().forEach(this::reply));
    way.find("expect").ifPresent(this::expect);
    var level = way.find("level").flatMap(Node::text).orElse("");
    if (level.equals("fault")) {
      say(way, "level is fault, which is for failure patterns");
    } else if (!level.equals("base") && way.find("caughtBy").isEmpty()) {
      say(
          way,
          "caughtBy is missing: a way that is no base case names the check on which the wrong agent fails");
    }
    if (problems.isEmpty()) {
      twin(kind, way)
          .ifPresent(id -> say(way, "is %s/%s again in other words".formatted(kind, id)));
    }
  }

  private void edit(String name, Node node) {
    var value = node.text().orElse("");
    var values = parts.edits().getOrDefault(name, Set.of());
    if (values.contains(value)) {
      return;
    }
    if (!name.equals(Parts.NOTE)) {
      say(
          node,
          "edits.%s is a value that no way of Arc's has, expected one of %s"
              .formatted(name, String.join(", ", values)));
    } else if (!NOTE.matcher(value).matches()
        || !parts.placeholders().containsAll(Parts.placeholders(value))) {
      say(
          node,
          "edits.note is no name=text of plain words with {"
              + String.join("}, {", parts.placeholders())
              + "}");
    } else if (Facts.isIn(Parts.plain(value))) {
      say(node, "edits.note states a figure, a currency or a time of its own");
    }
  }

  private void doubt(Node node) {
    try {
      if (!parts.doubts().contains(DOUBT.fromJson(node.value()))) {
        say(node, "doubt is none that a way of Arc's has");
      }
    } catch (CodecException e) {
      say(node, "doubt " + e.getMessage());
    }
  }

  /// Either what users say elsewhere, or other words around the same facts.
  private void reply(String topic, Node node) {
    var reply = node.text().orElse("");
    var known = parts.replies().getOrDefault(topic, Set.of());
    var facts = Parts.placeholders(reply);
    var isLikeOne =
        !facts.isEmpty() && known.stream().map(Parts::placeholders).anyMatch(facts::equals);
    if (!known.contains(reply) && (!isLikeOne || Facts.isIn(Parts.plain(reply)))) {
      say(
          node,
          "user.%s is no reply to that topic with the facts in braces that Arc's own have"
              .formatted(topic));
    }
  }

  private void expect(Node expect) {
    if (expect.items().size() > MOST_EXPECTED) {
      say(expect, "expect has more than %d checks".formatted(MOST_EXPECTED));
    }
    for (var item : expect.items()) {
      item.find("when").ifPresent(when -> condition(when));
    }
  }

  private void condition(Node when) {
    var leaves = Parts.leaves(when.value()).limit(MOST_CONDITIONS + 1L).map(Json::write).toList();
    if (leaves.size() > MOST_CONDITIONS) {
      say(when, "when has more than %d conditions".formatted(MOST_CONDITIONS));
    }
    leaves.stream()
        .filter(leaf -> !parts.conditions().contains(leaf))
        .findFirst()
        .ifPresent(leaf -> say(when, "when is a condition that no way of Arc's has"));
  }

  /// A way of the kind that edits the same and expects the same.
  private Optional<String> twin(String kind, Node way) {
    var edits = new TreeMap<String, String>();
    way.find("edits")
        .ifPresent(
            all -> all.fields().forEach((name, value) -> edits.put(name, value.text().orElse(""))));
    return known.kinds().stream()
        .filter(each -> each.id().equals(kind))
        .flatMap(each -> each.ways().stream())
        .filter(each -> new TreeMap<>(each.edits()).equals(edits))
        .map(each -> each.id())
        .findFirst();
  }

  private void say(Node node, String what) {
    problems.add(new Problem(file, node.keyLine(), what));
  }
}
