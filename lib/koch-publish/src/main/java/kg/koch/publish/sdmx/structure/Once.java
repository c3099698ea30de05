package kg.koch.publish.sdmx.structure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something worked out when it is first asked for, and kept. Safe for several threads. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> work;
  private @Nullable T made;

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = work.get();
      made = known;
    }
    return known;
  }
}
