package kg.koch.app.measure.internal;

import kg.koch.measure.stay.Days;

/** When things happened to a person, and what of it was told by later deliveries. */
final class EventDays {

  private int last = Integer.MIN_VALUE;
  private int firstTold = Integer.MAX_VALUE;
  private boolean isMoveTold;

  void see(int day, boolean later) {
    if (day != Days.NEVER) {
      last = Math.max(last, day);
      firstTold = later ? Math.min(firstTold, day) : firstTold;
    }
  }

  void seeMove(boolean later) {
    isMoveTold |= later;
  }

  /** The last day on which anything happened. */
  int last() {
    return last;
  }

  /** The first day of a crossing or a death that later deliveries told of; or never. */
  int firstTold() {
    return firstTold;
  }

  /** Whether later deliveries told anything of the person. */
  boolean isAnythingTold() {
    return isMoveTold || firstTold != Integer.MAX_VALUE;
  }
}
