package dev.arc.history;

/// One play that a run consists of.
///
/// @param position of the scenario in its set, from 0
/// @param trial from 1
public record Slot(int position, int trial) implements Comparable<Slot> {

  public Slot {
    if (position < 0 || trial < 1) {
      throw new IllegalArgumentException(
          "slot at position " + position + ", trial " + trial + ", expected 0 and 1 or more");
    }
  }

  @Override
  public int compareTo(Slot other) {
    return position != other.position
        ? Integer.compare(position, other.position)
        : Integer.compare(trial, other.trial);
  }
}
