package dev.arc.provider;

import java.time.Duration;

/// How calls are made: the bounds of patience, size and number.
///
/// @param attempts how often a request is made before it is given up
/// @param firstPause upper bound of the random pause after the first failure; it doubles with each
///   further one
/// @param longestPause upper bound of any pause, a demanded one included: when a provider asks for
///   a longer one, the call fails
/// @param attemptFloor a request is not given up before this time while there is time left for
///   others
/// @param connect how long a connection may take
/// @param concurrency calls that one provider may be given at once; fewer when it says they are too
///   many
/// @param replyBytes a longer reply is no reply
public record Wire(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Duration attemptFloor,
    Duration connect,
    int concurrency,
    long replyBytes) {

  public Wire {
    if (attempts < 1 || concurrency < 1 || replyBytes < 1) {
      throw new IllegalArgumentException(
          "attempts %d, concurrency %d, replyBytes %d, expected 1 or more of each"
              .formatted(attempts, concurrency, replyBytes));
    }
    if (!firstPause.isPositive() || !connect.isPositive() || !attemptFloor.isPositive()) {
      throw new IllegalArgumentException(
          "firstPause %s, connect %s, attemptFloor %s, expected more than 0 of each"
              .formatted(firstPause, connect, attemptFloor));
    }
  }

  /// What serves vendors and servers on one's own machine alike.
  public static Wire standard() {
    return new Wire(
        7,
        Duration.ofMillis(250),
        Duration.ofSeconds(60),
        Duration.ofMinutes(2),
        Duration.ofSeconds(10),
        64,
        16L << 20);
  }

  public Wire withConcurrency(int calls) {
    return new Wire(attempts, firstPause, longestPause, attemptFloor, connect, calls, replyBytes);
  }

  public Wire withAttempts(int times) {
    return new Wire(
        times, firstPause, longestPause, attemptFloor, connect, concurrency, replyBytes);
  }

  /// Everything sooner: for servers that answer within milliseconds.
  public Wire hurried(Duration pause, Duration floor) {
    return new Wire(attempts, pause, longestPause, floor, connect, concurrency, replyBytes);
  }

  public Wire withReplyBytes(long bytes) {
    return new Wire(attempts, firstPause, longestPause, attemptFloor, connect, concurrency, bytes);
  }
}
