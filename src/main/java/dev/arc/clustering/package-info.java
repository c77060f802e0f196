/// Texts grouped by form: what they say alike, whatever names and figures they say it of.
@NullMarked
package dev.arc.clustering;

import org.jspecify.annotations.NullMarked;
