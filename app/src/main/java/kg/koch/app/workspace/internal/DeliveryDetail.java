package kg.koch.app.workspace.internal;

import java.util.List;

/** One delivery with its receipt and its findings by rule. */
public record DeliveryDetail(
    DeliveryRow row, String fileName, long bytes, String sha256, List<Finding> findings) {

  /**
   * @param rows how many rows broke the rule
   * @param whatToDo the rule's instruction in the reader's language
   */
  public record Finding(String rule, long rows, String whatToDo) {}
}
