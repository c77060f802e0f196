package dev.arc.stats;

/// Confidence levels and the normal quantiles that belong to them.
final class Confidence {

  // Acklam's rational approximation of the normal quantile, relative error below 1.15e-9
  // (P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution
  // function", 2003).
  private static final double[] A = {
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
  };
  private static final double[] B = {
    -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
    6.680131188771972e+01, -1.328068155288572e+01, 1.0
  };
  private static final double[] C = {
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
  };
  private static final double[] D = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1.0
  };
  private static final double TAIL = 0.02425;

  private Confidence() {}

  static void require(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + ", expected a fraction between 0 and 1 such as 0.95");
    }
  }

  /// How many standard deviations a two-sided range of this confidence reaches: 1.96 for 0.95.
  static double deviations(double confidence) {
    require(confidence);
    return quantile(1 - (1 - confidence) / 2);
  }

  private static double quantile(double share) {
    if (share > 1 - TAIL) {
      return -tail(1 - share);
    }
    var offset = share - 0.5;
    var square = offset * offset;
    return offset * polynomial(A, square) / polynomial(B, square);
  }

  private static double tail(double share) {
    var root = Math.sqrt(-2 * Math.log(share));
    return polynomial(C, root) / polynomial(D, root);
  }

  private static double polynomial(double[] coefficients, double at) {
    var sum = 0.0;
    for (var coefficient : coefficients) {
      sum = sum * at + coefficient;
    }
    return sum;
  }
}
