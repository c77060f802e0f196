package dev.arc.catalogue;

import dev.arc.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The shapes of the catalogue's files, taken from the records that they are read into.
final class Shapes {
  static final Shape.Text TEXT = new Shape.Text("^[^\\u0000-\\u0009\\u000b-\\u001f]*$", "a text");
  private static final Shape.Text NAME =
      new Shape.Text("^[^\\u0000-\\u001f]{1,200}$", "a text on one line");
  private static final Shape.Text SLUG =
      new Shape.Text(
          "^[a-z0-9][a-z0-9_-]{0,63}$",
          "a name of small letters, digits, - and _, such as timeout-once");
  private static final Shape.Text LINE =
      new Shape.Text(
          "^[^\\u0000-\\u001f]{1,800}$", "a text on one line, folded with >- if it is long");
  private static final Shape.Choice LAPSE =
      new Shape.Choice(Stream.of(Lapse.values()).map(Lapse::slug).toList());
  private static final Shape.Choice COLUMN =
      new Shape.Choice(List.of("money", "measure", "day", "name"));
  private static final int ANY = 0;
  private static final int MOST_CALLS = 10_000;

  /// What is more to be said of a component than its type: `Record.component` → shape.
  private static final Map<String, Shape> CLOSER =
      Map.ofEntries(
          Map.entry("AssumptionKind.id", SLUG),
          Map.entry("AssumptionKind.topic", SLUG),
          Map.entry("AssumptionKind.name", NAME),
          Map.entry("AssumptionKind.noun", NAME),
          Map.entry("AssumptionKind.granted", NAME),
          Map.entry("AssumptionKind.needs", COLUMN),
          Map.entry("AssumptionKind.risk", new Shape.Whole(1, 10)),
          Map.entry("AssumptionKind.lapse", LAPSE),
          Map.entry("MoreWays.addsTo", SLUG),
          Map.entry("Way.id", SLUG),
          Map.entry("Way.title", NAME),
          Map.entry("Way.needs", COLUMN),
          Map.entry("Way.period", new Shape.Choice(List.of("quarter", "month"))),
          Map.entry("Way.lapse", LAPSE),
          Map.entry("FailurePattern.id", SLUG),
          Map.entry("FailurePattern.category", new Shape.Choice(FailurePattern.CATEGORIES)),
          Map.entry("FailurePattern.needs[]", new Shape.Choice(FailurePattern.NEEDS)),
          Map.entry("Opening.group", new Shape.Choice(List.of("other"))),
          Map.entry("Opening.period", new Shape.Choice(List.of("before"))),
          Map.entry("FailurePattern.name", NAME),
          Map.entry("FailurePattern.title", NAME),
          Map.entry("FailurePattern.lapse", LAPSE),
          Map.entry(
              "FaultTemplate.on",
              new Shape.Choice(ConditionTemplate.ROLES.keySet().stream().sorted().toList())),
          Map.entry("FaultTemplate.first", new Shape.Whole(1, MOST_CALLS)),
          Map.entry("FaultTemplate.last", new Shape.Whole(1, MOST_CALLS)),
          Map.entry("ExpectationTemplate.id", SLUG),
          Map.entry("ExpectationTemplate.catches", LAPSE),
          Map.entry("Fix.id", SLUG),
          Map.entry("Fix.says", LINE),
          Map.entry("Fix.why", LINE),
          Map.entry("Fix.rules", new Shape.Several(LINE, 1)),
          Map.entry("Domain.id", SLUG),
          Map.entry("Domain.key", new Shape.Text("^[A-Z]{2,6}$", "two to six capital letters")),
          Map.entry(
              "Domain.requests",
              new Shape.Named(
                  new Shape.Several(TEXT, 1),
                  Stream.of(TaskKind.values()).map(TaskKind::slug).toList())),
          Map.entry(
              "Place.currency", new Shape.Text("^[A-Z]{3,6}$", "a currency code such as EUR")));

  /// Lists that cannot be short: `Record.component` → how many items they need.
  private static final Map<String, Integer> LEAST =
      Map.of(
          "AssumptionKind.ways", 1,
          "MoreWays.ways", 1,
          "Way.tasks", 1,
          "Way.expect", 1,
          "FailurePattern.tasks", 1,
          "FailurePattern.expect", 1,
          "Domain.subjects", 2,
          "Domain.groups", 2,
          "Domain.names", 3);

  private Shapes() {}

  /// The shape of a file that is read into such a record.
  static Shape.Fields of(Class<? extends Record> record) {
    return new Shape.Fields(
        Stream.of(record.getRecordComponents())
            .map(component -> field(record.getSimpleName(), component))
            .toList());
  }

  private static Shape.Field field(String record, RecordComponent component) {
    var place = record + "." + component.getName();
    var closer = CLOSER.get(place);
    var shape = closer == null ? of(component.getGenericType(), place) : closer;
    var collects = shape instanceof Shape.Several || shape instanceof Shape.Named;
    return new Shape.Field(
        component.getName(),
        shape,
        collects
            ? LEAST.containsKey(place) || closer != null
            : !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static Shape of(Type type, String place) {
    var closer = CLOSER.get(place);
    if (closer != null) {
      return closer;
    }
    if (type instanceof ParameterizedType several) {
      var arguments = several.getActualTypeArguments();
      return several.getRawType() == List.class
          ? new Shape.Several(of(arguments[0], place + "[]"), LEAST.getOrDefault(place, ANY))
          : new Shape.Named(of(arguments[1], place + "[]"), List.of());
    }
    if (type instanceof Class<?> plain) {
      return ofPlain(plain);
    }
    throw new IllegalStateException(place + " is " + type + ", which has no shape");
  }

  private static Shape ofPlain(Class<?> type) {
    if (type.isRecord()) {
      return of(type.asSubclass(Record.class));
    }
    if (type.isEnum()) {
      return new Shape.Choice(
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toList());
    }
    if (type == int.class) {
      return new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Shape.Truth();
    }
    if (type == BigDecimal.class) {
      return new Shape.Decimal();
    }
    return type == JsonValue.class ? new Shape.OneCondition() : TEXT;
  }
}
