package dev.arc.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a record is made of, and how to make one.
///
/// @param components in the order of the constructor
record RecordShape(Constructor<?> constructor, List<Component> components) {

  /// One part of a record.
  record Component(String name, Method accessor, Format<Object> format, boolean nullable) {

    @Nullable Object of(Record value) {
      try {
        return accessor.invoke(value);
      } catch (InvocationTargetException e) {
        throw new CodecException("cannot be read: " + e.getCause(), e);
      } catch (IllegalAccessException e) {
        throw new CodecException("cannot be read: " + e.getMessage(), e);
      }
    }
  }

  static RecordShape of(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RecordShape(
          constructor, Stream.of(components).map(RecordShape::component).toList());
    } catch (NoSuchMethodException e) {
      throw new CodecException("has the type " + type.getName() + " without constructor", e);
    }
  }

  private static Component component(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    try {
      return new Component(
          fieldName(component),
          accessor,
          Formats.of(component.getGenericType()),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    } catch (CodecException e) {
      throw e.in(component.getName());
    }
  }

  /// A component that would bear a word of Java's own has an underscore behind: `new_` is the field
  /// `new`.
  private static String fieldName(RecordComponent component) {
    var name = component.getName();
    return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
  }

  /// The component of that name, which there is.
  Component component(String name) {
    return components.stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Record make(@Nullable Object[] parts) {
    try {
      return (Record) constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw new CodecException("is refused: " + refusal.getMessage(), refusal);
      }
      throw new CodecException("cannot be made: " + e.getCause(), e);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new CodecException("cannot be made: " + e.getMessage(), e);
    }
  }

  CodecException unknownField(Set<String> fields, boolean tagged) {
    var names = components.stream().map(Component::name).toList();
    var unknown =
        fields.stream()
            .filter(name -> !names.contains(name) && !(tagged && name.equals(SealedFormat.TAG)))
            .findFirst()
            .orElse("");
    var nearest = Nearest.to(unknown, names).map(name -> "; did you mean \"" + name + "\"?");
    return new CodecException(
        "has the unknown field \""
            + Excerpt.of(unknown)
            + "\""
            + nearest.orElse(
                ", expected " + (names.isEmpty() ? "none" : String.join(", ", names))));
  }
}
