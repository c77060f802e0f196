package dev.arc.json;

import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of several records, as an object whose field `type` says which.
final class SealedFormat implements Format<Record> {
  static final String TAG = "type";

  private record Member(JsonString tag, RecordFormat format) {}

  private final Class<?> type;
  private volatile @Nullable Members members;

  private record Members(Map<String, Member> byTag, Map<Class<?>, Member> byClass) {}

  SealedFormat(Class<?> type) {
    this.type = type;
  }

  @Override
  public JsonValue toJson(Record value) {
    var member = member(value);
    var fields = new LinkedHashMap<String, JsonValue>();
    fields.put(TAG, member.tag());
    member.format().write(value, fields);
    return new JsonObject(fields);
  }

  @Override
  public void write(Record value, JsonWriter out) {
    var member = member(value);
    out.object(() -> {
      out.name(TAG);
      out.value(member.tag());
      member.format().writeFields(value, out);
    });
  }

  private Member member(Record value) {
    var member = members().byClass().get(value.getClass());
    if (member == null) {
      throw new CodecException("is a " + value.getClass().getName() + ", not a " + type.getName());
    }
    return member;
  }

  @Override
  public Record fromJson(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      throw CodecException.unexpected(json, "an object with the field \"type\"");
    }
    var tag =
        object
            .text(TAG)
            .orElseThrow(() -> CodecException.unexpected(json, "a text in the field \"type\""));
    var member = members().byTag().get(tag);
    if (member == null) {
      throw CodecException.unexpected(
              new JsonString(tag), "one of " + String.join(", ", members().byTag().keySet()))
          .in(TAG);
    }
    return member.format().read(object.fields(), 1);
  }

  private Members members() {
    var known = members;
    if (known == null) {
      known = new Members(new LinkedHashMap<>(), new LinkedHashMap<>());
      collect(type, known);
      members = known;
    }
    return known;
  }

  private static void collect(Class<?> type, Members into) {
    for (var permitted : type.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        var member = new Member(new JsonString(tag(permitted)), new RecordFormat(permitted));
        into.byClass().put(permitted, member);
        var other = into.byTag().put(member.tag().value(), member);
        if (other != null && !other.format().describes(permitted)) {
          throw new CodecException("has two types that are both called " + member.tag().value());
        }
      } else if (permitted.isSealed() && permitted.isInterface()) {
        collect(permitted, into);
      } else {
        throw new CodecException(
            "can be a " + permitted.getName() + ", which has no JSON form, expected a record");
      }
    }
  }

  static String tag(Class<?> type) {
    return type.getSimpleName()
        .replaceAll("([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", "$1$3_$2")
        .toLowerCase(Locale.ROOT);
  }
}
