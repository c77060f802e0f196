/// The JSON value, its text (YAML is read too), and codecs for records; the only place that knows a
/// text format.
@NullMarked
package dev.arc.json;

import org.jspecify.annotations.NullMarked;
