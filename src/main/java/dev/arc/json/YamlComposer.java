package dev.arc.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Makes nodes of YAML's events. Its own composer, because depth, aliases and duplicate keys have
/// to be refused while reading, before they cost anything. Not thread-safe: one composer, one text.
final class YamlComposer {
  private static final String MERGE = "<<";

  private final Iterator<Event> events;
  private final YamlScalars scalars;
  private final YamlAnchors anchors = new YamlAnchors();
  private int depth;

  private YamlComposer(String text) {
    this.events = new Parse(settings(text)).parseString(text).iterator();
    this.scalars = new YamlScalars(text);
  }

  // All of the text in one buffer: with the usual small one a long word costs quadratic time.
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(Yaml.MAX_CODE_POINTS + 1)
        .setBufferSize(text.length() + 1)
        .build();
  }

  static Node compose(String text) {
    var documents = read(text, 1);
    return documents.getFirst();
  }

  static List<Node> composeAll(String text) {
    return read(text, Integer.MAX_VALUE);
  }

  private static List<Node> read(String text, int most) {
    var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    YamlProblems.refuseUnprintable(content);
    try {
      return new YamlComposer(content).documents(most);
    } catch (YamlEngineException e) {
      throw YamlProblems.of(e);
    }
  }

  // A file that ends with `---` has an empty document at its end, which means nothing.
  private List<Node> documents(int most) {
    var documents = new ArrayList<Node>();
    var empty = new ArrayList<Node>();
    events.next();
    while (events.next() instanceof DocumentStartEvent start) {
      var root = node(events.next());
      events.next();
      if (root.value() instanceof JsonValue.JsonNull) {
        empty.add(root);
      } else if (documents.size() == most) {
        throw new YamlSyntaxException(
            "a second document starts here, expected one document in a file; keep one, or write the"
                + " others to files of their own",
            line(start));
      } else {
        documents.add(root);
      }
    }
    if (documents.isEmpty() && empty.isEmpty()) {
      throw new YamlSyntaxException("the text is empty", 1);
    }
    return documents.isEmpty() ? List.of(empty.getFirst()) : documents;
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return anchors.resolve(alias.getAlias().getValue(), line(alias));
    }
    var anchor = ((NodeEvent) event).getAnchor().map(name -> name.getValue());
    anchor.ifPresent(name -> anchors.start(name));
    var node =
        switch (event) {
          case ScalarEvent scalar -> anchors.count(scalars.node(scalar));
          case SequenceStartEvent sequence -> sequence(sequence);
          case MappingStartEvent mapping -> mapping(mapping);
          default -> throw new IllegalStateException("no node starts with " + event);
        };
    anchor.ifPresent(name -> anchors.finish(name, node));
    return node;
  }

  private Node sequence(SequenceStartEvent start) {
    enter(start);
    var items = new ArrayList<Node>();
    var event = events.next();
    while (!(event instanceof CollectionEndEvent)) {
      items.add(node(event));
      event = events.next();
    }
    depth--;
    var last = items.isEmpty() ? line(start) : items.getLast().endLine();
    var end = start.isFlow() ? endLine(event) : last;
    return anchors.count(
        YamlScalars.tagged(Node.array(items, line(start), end), start.getTag(), "seq"));
  }

  private Node mapping(MappingStartEvent start) {
    enter(start);
    var fields = new LinkedHashMap<String, Node>();
    var merged = new ArrayList<Node>();
    var end = line(start);
    var event = events.next();
    while (!(event instanceof CollectionEndEvent)) {
      var key = key(event);
      var value = node(events.next()).under(line(event));
      if (key.equals(MERGE) && isPlain(event)) {
        merged.addAll(value.isArray() ? value.items() : List.of(value));
      } else if (fields.put(key, value) != null) {
        throw new YamlSyntaxException(
            "the key \"" + Excerpt.of(key) + "\" appears twice in one mapping", line(event));
      }
      end = Math.max(end, value.endLine());
      event = events.next();
    }
    depth--;
    merge(merged, fields);
    var node = Node.object(fields, line(start), start.isFlow() ? endLine(event) : end);
    return anchors.count(YamlScalars.tagged(node, start.getTag(), "map"));
  }

  private String key(Event event) {
    var node = node(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    return node.text()
        .orElseThrow(() ->
            new YamlSyntaxException(
                "a key is a list or mapping, expected a text; put quotes around it", line(event)));
  }

  private static void merge(List<Node> sources, Map<String, Node> fields) {
    for (var source : sources) {
      if (!source.isObject()) {
        throw new YamlSyntaxException(
            "'<<' merges mappings, found something else", source.keyLine());
      }
      source.fields().forEach(fields::putIfAbsent);
    }
  }

  private void enter(Event start) {
    if (++depth > Yaml.MAX_DEPTH) {
      throw new YamlSyntaxException(
          "nested more than " + Yaml.MAX_DEPTH + " levels deep", line(start));
    }
  }

  private static boolean isPlain(Event event) {
    return event instanceof ScalarEvent scalar && scalar.isPlain();
  }

  static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  static int endLine(Event event) {
    return event.getEndMark().map(Mark::getLine).orElse(0) + 1;
  }
}
