package dev.arc.cli;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.Level;
import dev.arc.json.Nearest;
import dev.arc.scenario.Steering;
import dev.arc.scenario.Steering.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is wanted more or less of than the usual mix has.
final class SteeringOptions {

  @Option(
      names = "--focus",
      paramLabel = "NAME=N",
      description =
          "So many of the scenarios about an assumption kind, a way, a failure pattern or a category: "
              + "currency=15, security=20%%. Repeatable.")
  @Nullable List<String> focus;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Nothing but these kinds, ways, patterns or categories, such as currency,data.")
  @Nullable List<String> only;

  @Option(names = "--exclude", paramLabel = "NAME", split = ",", description = "Nothing of these.")
  @Nullable List<String> exclude;

  @Option(
      names = "--difficulty",
      paramLabel = "LEVEL",
      split = ",",
      description = "Only base, control, violation, edge, compound or fault; several with commas.")
  @Nullable List<String> difficulty;

  /// @throws UsageException when it names what the catalogue does not have
  Steering known(Catalogue catalogue) {
    var steering = new Steering(shares(), names(only), names(exclude), levels());
    requireAgreement(steering);
    try {
      steering.requireKnown(catalogue);
      return steering;
    } catch (IllegalArgumentException e) {
      throw UsageException.of(e);
    }
  }

  private static void requireAgreement(Steering steering) {
    Stream.concat(steering.only().stream(), steering.focus().keySet().stream())
        .filter(steering.exclude()::contains)
        .findFirst()
        .ifPresent(name -> {
          throw new UsageException(
              "\"%s\" is asked for and left out by --exclude; take it out of one of the two"
                  .formatted(name));
        });
    var percent =
        steering.focus().values().stream()
            .filter(Share::percent)
            .map(Share::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new UsageException(
          "--focus asks for %s%% in all, and there are no more than 100%%".formatted(percent));
    }
  }

  /// The options that were given, as they are written.
  Stream<String> given() {
    return Stream.of(
            focus == null ? "" : "--focus",
            only == null ? "" : "--only",
            exclude == null ? "" : "--exclude",
            difficulty == null ? "" : "--difficulty")
        .filter(name -> !name.isEmpty());
  }

  private static List<String> names(@Nullable List<String> given) {
    return given == null ? List.of() : given.stream().map(String::strip).toList();
  }

  private Map<String, Share> shares() {
    var shares = new LinkedHashMap<String, Share>();
    for (var each : names(focus)) {
      var split = each.lastIndexOf('=');
      var share = each.substring(split + 1);
      if (split < 1 || !share.matches("[0-9]{1,6}%?")) {
        throw new UsageException(
            "--focus is \"%s\", expected a name and a count or a share, such as currency=15 or currency=30%%"
                .formatted(each));
      }
      var percent = share.endsWith("%");
      var value = new BigDecimal(share.replace("%", ""));
      if (percent && value.compareTo(BigDecimal.valueOf(100)) > 0) {
        throw new UsageException(
            "--focus is \"%s\", and there are no more than 100%%; write a count without the sign"
                .formatted(each));
      }
      shares.put(each.substring(0, split), new Share(value, percent));
    }
    return shares;
  }

  private List<Level> levels() {
    var known =
        Stream.of(Level.values()).map(level -> level.name().toLowerCase(Locale.ROOT)).toList();
    var levels = new ArrayList<Level>();
    for (var name : names(difficulty)) {
      var index = known.indexOf(name.toLowerCase(Locale.ROOT));
      if (index < 0) {
        throw new UsageException(
            "--difficulty is \"%s\", expected one of %s%s"
                .formatted(
                    name,
                    String.join(", ", known),
                    Nearest.to(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("")));
      }
      levels.add(Level.values()[index]);
    }
    return levels;
  }
}
