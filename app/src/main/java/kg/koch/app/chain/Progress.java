package kg.koch.app.chain;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Goes along with each step of the chain and may tell people of it. Learns counts only, never a
 * person.
 */
public interface Progress {

  /**
   * Does the work of a step.
   *
   * @param words what was done, with counts: "66 deliveries"
   */
  <T> T step(String name, Supplier<T> work, Function<T, String> words);

  /** Says nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public <T> T step(String name, Supplier<T> work, Function<T, String> words) {
          return work.get();
        }
      };
}
