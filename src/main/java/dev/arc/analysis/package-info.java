/// Why a run failed: failures grouped by the assumption or failure pattern that they are about.
@NullMarked
package dev.arc.analysis;

import org.jspecify.annotations.NullMarked;
