package kg.koch.measure.regression;

/** A curve over x with parameters, and how it changes with each of them. */
public interface Curve {

  double value(double x, double[] parameters);

  /** Writes the derivative of the value by each parameter. */
  void gradient(double x, double[] parameters, double[] derivatives);
}
