package dev.arc.catalogue;

import dev.arc.json.Codec;
import dev.arc.json.CodecException;
import dev.arc.json.Node;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files of a catalogue, and gathers every mistake of all of them. Not thread-safe.
final class CatalogueReader {
  private static final String PLACES = "places.yaml";

  private final boolean added;
  private final Map<String, AssumptionKind> kinds = new LinkedHashMap<>();
  private final List<FailurePattern> patterns = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Fix> fixes = new ArrayList<>();
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// For Arc's own catalogue.
  CatalogueReader() {
    this.added = false;
  }

  /// For what is added to another catalogue.
  CatalogueReader(Catalogue base) {
    this.added = true;
    base.kinds().forEach(kind -> kinds.put(kind.id(), kind));
    patterns.addAll(base.patterns());
    domains.addAll(base.domains());
    places.addAll(base.places());
    fixes.addAll(base.fixes());
    origins.putAll(base.origins());
    lines.putAll(base.lines());
  }

  /// Ways for a kind can come from any file, so the kinds are read first; what fixes are for, too.
  Catalogue read(List<CatalogueFile> files, String version) {
    var more = new ArrayList<Runnable>();
    files.forEach(file -> parsed(file).ifPresent(root -> read(file, root, more)));
    more.forEach(Runnable::run);
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return new Catalogue(
        version, List.copyOf(kinds.values()), patterns, domains, places, fixes, origins, lines);
  }

  private Optional<Node> parsed(CatalogueFile file) {
    try {
      return Optional.of(Yaml.read(file.text()));
    } catch (YamlSyntaxException e) {
      problems.add(new Problem(file.shown(), e.line(), e.problem()));
      return Optional.empty();
    }
  }

  private void read(CatalogueFile file, Node root, List<Runnable> later) {
    var rules = new EntryRules(file.shown());
    switch (file.folder()) {
      case "assumptions" -> {
        if (root.find("addsTo").isPresent()) {
          later.add(() -> moreWays(file, root, rules.ofWays(root)));
        } else {
          kind(file, root, rules.ofWays(root));
        }
      }
      case "patterns" ->
          entry(file, root, FailurePattern.class, "a failure pattern", rules.ofPattern(root))
              .filter(pattern -> isNew(pattern.id(), file, root))
              .ifPresent(patterns::add);
      case "domains" ->
          entry(file, root, Domain.class, "a field of work", rules.ofDomain(root))
              .filter(domain -> isNew(domain.id(), file, root))
              .ifPresent(domains::add);
      case "fixes" -> later.add(() -> fix(file, root));
      default -> places(file, root, rules);
    }
  }

  private void fix(CatalogueFile file, Node root) {
    var known = patterns.stream().map(FailurePattern::id).toList();
    var found = new FixRules(file.shown()).of(root, kinds.keySet(), known);
    entry(file, root, Fix.class, "a fix", found)
        .filter(fix -> isNew(fix.id(), file, root))
        .ifPresent(fixes::add);
  }

  private void kind(CatalogueFile file, Node root, List<Problem> found) {
    entry(file, root, AssumptionKind.class, "an assumption kind", found)
        .filter(kind -> isNew(kind.id(), file, root))
        .ifPresent(kind -> {
          kinds.put(kind.id(), kind);
          note(kind.id(), kind.ways(), file, root);
        });
  }

  private void moreWays(CatalogueFile file, Node root, List<Problem> found) {
    entry(file, root, MoreWays.class, "ways of an assumption kind", found)
        .ifPresent(more -> {
          var kind = kinds.get(more.addsTo());
          if (kind == null) {
            say(
                file,
                root.find("addsTo").orElse(root),
                "addsTo is %s, which is no assumption kind, expected one of %s"
                    .formatted(more.addsTo(), String.join(", ", kinds.keySet())));
          } else if (note(kind.id(), more.ways(), file, root)) {
            kinds.put(kind.id(), kind.withMore(more.ways()));
          }
        });
  }

  /// @return whether all of the ways are new
  private boolean note(String kind, List<Way> ways, CatalogueFile file, Node root) {
    var before = problems.size();
    var nodes = root.find("ways").map(Node::items).orElse(List.of());
    for (var i = 0; i < ways.size(); i++) {
      isNew(kind + "/" + ways.get(i).id(), file, nodes.get(i));
    }
    return problems.size() == before;
  }

  private void places(CatalogueFile file, Node root, EntryRules rules) {
    if (!file.path().equals(PLACES)) {
      say(
          file,
          root,
          "is in no folder of a catalogue; put it into assumptions/, patterns/, domains/ or fixes/, or call it "
              + PLACES);
      return;
    }
    var shape = new Shape.Several(Shapes.of(Place.class), 1);
    var found = new ShapeCheck(file.shown()).of(root, shape, "places");
    problems.addAll(found);
    problems.addAll(rules.ofPlaces(root));
    if (found.isEmpty()) {
      root.items()
          .forEach(item -> {
            var place = Codec.of(Place.class).fromJson(item.value());
            if (isNew("place " + place.city() + ", " + place.country(), file, item)) {
              places.add(place);
            }
          });
    }
  }

  private <T extends Record> Optional<T> entry(
      CatalogueFile file, Node root, Class<T> type, String what, List<Problem> ofRules) {
    var found = new ShapeCheck(file.shown()).of(root, Shapes.of(type), what);
    problems.addAll(found);
    problems.addAll(ofRules);
    if (!found.isEmpty() || !ofRules.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Codec.of(type).fromJson(root.value()));
    } catch (CodecException e) {
      problems.add(new Problem(file.shown(), line(root, e.path()), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private boolean isNew(String name, CatalogueFile file, Node node) {
    var origin = new Origin(file.shown(), node.find("id").orElse(node).keyLine(), added);
    var other = origins.putIfAbsent(name, origin);
    if (other != null) {
      problems.add(
          new Problem(
              file.shown(),
              origin.line(),
              "%s is in the catalogue already, at %s; choose another name".formatted(name, other)));
    } else {
      node.fields().forEach((field, value) -> lines(Catalogue.field(name, field), value));
    }
    return other == null;
  }

  private void lines(String field, Node node) {
    lines.put(field, node.keyLine());
    node.fields().forEach((name, value) -> lines.put(field + "." + name, value.keyLine()));
  }

  private void say(CatalogueFile file, Node node, String what) {
    problems.add(new Problem(file.shown(), node.keyLine(), what));
  }

  /// The line of a value that a codec names by its path: `ways[2].expect[0]`.
  private static int line(Node root, String path) {
    var node = root;
    for (var step : path.split("[.\\[\\]]+")) {
      var here = node;
      var next =
          step.matches("[0-9]+")
              ? Optional.of(Integer.parseInt(step))
                  .filter(index -> index < here.items().size())
                  .map(here.items()::get)
              : here.find(step);
      node = next.orElse(here);
    }
    return node.keyLine();
  }
}
