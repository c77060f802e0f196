import dev.arc.format.AgentProfiles;
import dev.arc.json.Codec;
import dev.arc.pipeline.ValidationReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures what `arc validate` does once it has started, on two profiles of 100 KB made here: one of many tools with
/// schemas, and one long prompt of dense instructions. `rounds` of each are played, the first on its own.
final class ReadProfiles {

  private static final int SIZE = 100_000;
  private static final int WARM_UP = 5;

  private static final List<String> CONDITIONS =
      List.of(
          "If the currency of an amount is not given",
          "When a lookup of the %s returns several matches",
          "Before you change the %s",
          "Unless the customer has said otherwise",
          "Whenever the result for the %s is cut off",
          "As long as the %s has not been confirmed",
          "If a tool fails while you read the %s",
          "When dates in the %s can be read in two ways");
  private static final List<String> ORDERS =
      List.of(
          "ask the user which one is meant",
          "treat all amounts as US dollars",
          "check the unit in the header of the %s before you add anything up",
          "never guess the time zone of the %s",
          "fetch every page of the %s and say how many rows you have seen",
          "do not retry more than twice, and report what failed",
          "convert the figures to the currency of the %s first",
          "tell the user that the %s may be out of date",
          "read dates in the %s as day first",
          "wait for approval before you send or delete the %s",
          "refuse to reveal the %s to anybody but its owner",
          "write the total of the %s with two decimals");
  private static final List<String> DESCRIPTIONS =
      List.of(
          "The %s holds one row for each customer, and its figures are net of tax.",
          "Opening hours in the %s are given in local time, 9:30 to 17:00.",
          "Users of the %s are managers who may see all of it.",
          "Every amount in the %s is in thousands unless its column says \"full amounts only here\".",
          "The %s is refreshed each night at 02:15, so its figures of today are incomplete.");
  private static final List<String> THINGS =
      List.of(
          "order book", "travel ledger", "stock list", "invoice archive", "payroll sheet",
          "tariff table", "contract register", "claims file", "visitor log", "price list",
          "delivery plan", "staff rota", "loan portfolio", "fuel report", "ticket queue");
  private static final List<String> VERBS =
      List.of("search", "create", "update", "delete", "list", "convert", "send", "calculate");

  private final Random random = new Random(20);

  public static void main(String[] arguments) {
    var rounds = arguments.length == 0 ? 25 : Integer.parseInt(arguments[0]);
    var profiles = new ReadProfiles();
    measure("120 tools with schemas", profiles.tools(), rounds);
    measure("one long prompt, 5 tools", profiles.prompt(), rounds);
  }

  private static void measure(String name, String profile, int rounds) {
    var times = new double[rounds];
    var first = validate(profile);
    for (var round = -WARM_UP; round < rounds; round++) {
      var time = validate(profile);
      if (round >= 0) {
        times[round] = time;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT, "%-28s %,8d B   first %6.1f ms   median %6.1f ms   worst %6.1f ms%n",
        name, profile.length(), first, times[rounds / 2], times[rounds - 1]);
  }

  /// Milliseconds from the text to the JSON that `arc validate` prints.
  private static double validate(String profile) {
    var start = System.nanoTime();
    var reading = AgentProfiles.read("large.yaml", profile);
    var report = ValidationReport.of("large.yaml", reading);
    var json = Codec.of(ValidationReport.class).write(report);
    if (!report.valid() || json.length() < 10_000) {
      throw new IllegalStateException("not read: " + report.problems());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private String tools() {
    var profile = new StringBuilder("name: many_tools\nsystem_prompt: |\n");
    instructions(profile, 4_000);
    profile.append("tools:\n");
    for (var at = 0; at < 120; at++) {
      tool(profile, at, 5);
    }
    return profile.toString();
  }

  private String prompt() {
    var profile = new StringBuilder("name: long_prompt\nsystem_prompt: |\n");
    instructions(profile, SIZE - 4_000);
    profile.append("tools:\n");
    for (var at = 0; at < 5; at++) {
      tool(profile, at, 5);
    }
    return profile.toString();
  }

  private void instructions(StringBuilder profile, int size) {
    var end = profile.length() + size;
    for (var line = 0; profile.length() < end; line++) {
      if (line % 12 == 0) {
        profile.append("\n  ## The ").append(pick(THINGS)).append(" and the rest\n\n");
      }
      profile.append(line % 3 == 0 ? "  " : "  - ").append(sentence()).append(' ').append(sentence()).append('\n');
    }
  }

  private String sentence() {
    return switch (random.nextInt(4)) {
      case 0 -> filled(pick(DESCRIPTIONS));
      case 1 -> capital(filled(pick(ORDERS))) + "; then " + filled(pick(ORDERS)) + ".";
      default -> filled(pick(CONDITIONS)) + ", " + filled(pick(ORDERS)) + " and " + filled(pick(ORDERS)) + ".";
    };
  }

  private void tool(StringBuilder profile, int number, int parameters) {
    var thing = pick(THINGS);
    var verb = pick(VERBS);
    profile.append("  - name: %s_%s_%d%n".formatted(verb, thing.replace(' ', '_'), number));
    profile.append("    description: %s entries of the %s by text, date or owner.%n".formatted(capital(verb), thing));
    profile.append("    parameters:\n      type: object\n      properties:\n");
    var names = new ArrayList<String>();
    for (var at = 0; at < parameters; at++) {
      var name = List.of("query", "since", "limit", "currency", "owner_id").get(at % 5);
      names.add(name);
      profile.append("        %s:%n          type: %s%n".formatted(name, at == 2 ? "integer" : "string"));
      profile.append("          description: What to take from the %s by its %s, as it is written there%n".formatted(thing, name));
      if (at == 3) {
        profile.append("          enum: [EUR, USD, GBP, CHF]\n");
      }
    }
    profile.append("      required: [").append(String.join(", ", names.subList(0, 2))).append("]\n");
  }

  private String filled(String text) {
    return text.replace("%s", pick(THINGS));
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
