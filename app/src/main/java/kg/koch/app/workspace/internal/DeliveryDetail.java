package kg.koch.app.workspace.internal;

import java.util.List;

/** One delivery with its receipt and its findings by rule. */
public record DeliveryDetail(
    DeliveryRow row,
    String fileName,
    long bytes,
    String sha256,
    List<Finding> findings,
    List<Outcome> outcomes) {

  /**
   * @param rows how many rows broke the rule
   * @param whatToDo the rule's instruction in the reader's language
   */
  public record Finding(String rule, long rows, String whatToDo) {}

  /**
   * @param against source and period it was held against
   * @param value and what is allowed: in the reader's language
   * @param state holds, warned or refused
   * @param hasList true if there is a list of what was found
   */
  public record Outcome(
      String rule,
      String against,
      String value,
      String most,
      String state,
      String whatToDo,
      boolean hasList) {}
}
