package kg.koch.app.residence;

import kg.koch.measure.residence.ResidenceColumns;

/** Immigrations and emigrations by rule, once for each draw of missing crossings. */
final class DrawTally {

  private final int draws;

  /** By rule, then draw, then direction; behind the draws those who are the same in all. */
  private final long[][][] migrations;

  DrawTally(int rules, int draws) {
    this.draws = draws;
    this.migrations = new long[rules][draws + 1][2];
  }

  void count(int draw, ResidenceColumns[] results, byte[] directions, int from, int to) {
    for (int rule = 0; rule < migrations.length; rule++) {
      long[] counts = migrations[rule][draw];
      byte[] migration = results[rule].migration();
      for (int row = from; row < to; row++) {
        counts[directions[row]] += migration[row] == 1 ? 1 : 0;
      }
    }
  }

  /** Counts a person who is the same in all draws. */
  void countInAll(ResidenceColumns[] results, byte[] directions, int from, int to) {
    count(draws, results, directions, from, to);
  }

  synchronized void add(DrawTally more) {
    for (int rule = 0; rule < migrations.length; rule++) {
      for (int draw = 0; draw <= draws; draw++) {
        for (int direction = 0; direction < 2; direction++) {
          migrations[rule][draw][direction] += more.migrations[rule][draw][direction];
        }
      }
    }
  }

  /** Migrations in that direction by a rule, one count for each draw. */
  long[] migrations(int rule, int direction) {
    long[] counts = new long[draws];
    for (int draw = 0; draw < draws; draw++) {
      counts[draw] = migrations[rule][draw][direction] + migrations[rule][draws][direction];
    }
    return counts;
  }
}
