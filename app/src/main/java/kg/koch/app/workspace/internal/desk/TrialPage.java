package kg.koch.app.workspace.internal.desk;

import java.util.List;
import kg.koch.app.trial.RuleTrial;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox of a source as it is shown.
 *
 * @param source its identifier
 * @param title of the source, in the reader's language
 * @param rule as it was written
 * @param receipt of the delivery chosen
 * @param deliveries that can be chosen, newest first
 * @param trial null: nothing was tried
 * @param fault what is wrong with the rule; empty: nothing
 */
public record TrialPage(
    String source,
    String title,
    String rule,
    String receipt,
    List<Choice> deliveries,
    @Nullable RuleTrial trial,
    String fault) {

  public TrialPage {
    deliveries = List.copyOf(deliveries);
  }

  /** A delivery by its receipt. */
  public record Choice(String receipt, String period, int version) {}
}
