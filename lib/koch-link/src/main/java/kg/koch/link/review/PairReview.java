package kg.koch.link.review;

import java.util.List;
import java.util.Optional;

/**
 * What reviewers said of one pair, independently of each other, and what a third look said where
 * they did not agree.
 */
public record PairReview(List<Decision> independent, Optional<Decision> thirdLook) {

  /** How many independent decisions a pair needs. */
  public static final int NEEDED = 2;

  /** How far a pair has come. */
  public enum State {
    /** Waits for a reviewer. */
    OPEN,
    /** All who looked said the same. */
    AGREED,
    /** Waits for a third look. */
    DISPUTED,
    /** Settled by a third look. */
    RESOLVED
  }

  public PairReview {
    independent = List.copyOf(independent);
  }

  public State state() {
    if (independent.size() < NEEDED) {
      return State.OPEN;
    }
    if (agree()) {
      return State.AGREED;
    }
    return thirdLook.isPresent() ? State.RESOLVED : State.DISPUTED;
  }

  /** True if all independent decisions are one. */
  public boolean agree() {
    return independent.stream().distinct().count() == 1;
  }

  /** What holds; nothing while the pair is open or disputed. */
  public Optional<Decision> settled() {
    return switch (state()) {
      case OPEN, DISPUTED -> Optional.empty();
      case AGREED -> Optional.of(independent.get(0));
      case RESOLVED -> thirdLook;
    };
  }
}
