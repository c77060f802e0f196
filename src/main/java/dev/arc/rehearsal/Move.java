package dev.arc.rehearsal;

/// What the model does next.
sealed interface Move {

  record Say(String text) implements Move {}

  record Use(Toolbox.Call call) implements Move {}
}
