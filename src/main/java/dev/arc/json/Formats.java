package dev.arc.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the format of a type. Types may contain themselves: records and sealed interfaces look at
/// their parts only when the first value comes.
final class Formats {
  private static final Map<Type, Format<Object>> KNOWN = new ConcurrentHashMap<>();

  private Formats() {}

  /// @throws CodecException when no value of the type could be JSON
  static Format<Object> of(Type type) {
    var known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    var made = make(type);
    var earlier = KNOWN.putIfAbsent(type, made);
    return earlier == null ? made : earlier;
  }

  private static Format<Object> make(Type type) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain);
      case ParameterizedType generic -> ofGeneric(generic);
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
      default -> throw unsupported(type);
    };
  }

  private static Format<Object> ofClass(Class<?> type) {
    if (JsonValue.class.isAssignableFrom(type)) {
      return general(new JsonValueFormat(type));
    }
    var scalar = ScalarFormats.find(type);
    if (scalar.isPresent()) {
      return general(scalar.get());
    }
    if (type.isEnum()) {
      return general(new EnumFormat(type));
    }
    if (type.isRecord()) {
      return RecordFormat.isWrapper(type)
          ? general(new WrapperFormat(type))
          : general(new RecordFormat(type));
    }
    if (type.isSealed() && type.isInterface()) {
      return general(new SealedFormat(type));
    }
    throw unsupported(type);
  }

  private static Format<Object> ofGeneric(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    var raw = type.getRawType();
    if (raw == List.class) {
      return general(new ListFormat(of(arguments[0])));
    }
    if (raw == Series.class) {
      return general(new SeriesFormat(of(arguments[0])));
    }
    if (raw == Set.class) {
      return general(new SetFormat(of(arguments[0])));
    }
    if (raw == Optional.class) {
      return general(new OptionalFormat(of(arguments[0])));
    }
    if (raw == Map.class) {
      return general(new MapFormat(of(arguments[0]), of(arguments[1])));
    }
    throw unsupported(type);
  }

  // A format is only ever given values of its own type: those of the component it was found for.
  @SuppressWarnings("unchecked")
  private static Format<Object> general(Format<?> format) {
    return (Format<Object>) format;
  }

  private static CodecException unsupported(Type type) {
    return new CodecException("has the type " + type.getTypeName() + ", which has no JSON form");
  }
}
