package kg.koch.app.capture;

import java.util.List;
import kg.koch.measure.capture.SizeEstimate;

/**
 * One estimate and what it rests on.
 *
 * @param lists their names, joined by +; empty for frequencies
 * @param model dependence between the lists; empty where the method has none
 * @param observed persons seen by these lists
 * @param size seen and unseen
 * @param models other models and what they say
 * @param warnings for the user
 */
record Estimated(
    String lists,
    String model,
    long observed,
    SizeEstimate size,
    List<Alternative> models,
    List<String> warnings) {

  /**
   * A model beside others; null where a number does not belong to the method.
   *
   * @param probability posterior of a graph
   */
  record Alternative(
      String model,
      Integer parameters,
      @org.jspecify.annotations.Nullable Double deviance,
      @org.jspecify.annotations.Nullable Double aic,
      @org.jspecify.annotations.Nullable Double bic,
      @org.jspecify.annotations.Nullable Double probability,
      double estimate) {}

  static Estimated plain(String lists, long observed, SizeEstimate size) {
    return new Estimated(lists, "", observed, size, List.of(), List.of());
  }
}
