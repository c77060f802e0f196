/// Where simulations run: for now, threads of this process.
@NullMarked
package dev.arc.orchestration;

import org.jspecify.annotations.NullMarked;
