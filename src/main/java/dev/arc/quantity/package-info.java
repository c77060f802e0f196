/// Quantities: money, measures, dates and shares as exact values, and how they are written and read
/// in prose.
@NullMarked
package dev.arc.quantity;

import org.jspecify.annotations.NullMarked;
