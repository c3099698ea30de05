package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives clusters their persons, so that a person's key stays the same from run to run: a cluster
 * goes on as the person most of its records were (of those equal the one whose key is oldest, then
 * the smaller key); where two clusters would go on as one person, the one that has more of its
 * records does. A cluster that goes on as nobody is a new person, with a key from its first record.
 * No key is given twice.
 */
final class KeyAssignment {

  private static final int SIEVE = 1 << 20;

  private final int run;
  private final long[] keys;
  private final int[] since;
  private final int[] founders;
  private final RecordKeys recordKeys;

  /** {@code count} records of a cluster were the same person. */
  private record Claim(int cluster, int person, int count) {}

  /**
   * Persons after a run.
   *
   * @param persons by cluster
   * @param keys by person, those before the run first
   * @param events of this run
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Assigned(int[] persons, long[] keys, int[] since, int[] founders, List<KeyEvent> events) {}

  /** A record of a cluster: its id, and who it was before; -1 if nobody. */
  interface Records {

    byte[] id(int record);

    int personBefore(int record);
  }

  /**
   * @param run the number of the run
   * @param keys of persons before it
   */
  KeyAssignment(int run, long[] keys, int[] since, int[] founders, RecordKeys recordKeys) {
    this.run = run;
    this.keys = keys;
    this.since = since;
    this.founders = founders;
    this.recordKeys = recordKeys;
  }

  /**
   * Assigns.
   *
   * @param clusters records of each, in order; all records of any person that has one among them
   */
  Assigned assign(List<int[]> clusters, Records records) {
    List<List<Claim>> claims = new ArrayList<>();
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      claims.add(claims(cluster, clusters.get(cluster), records));
    }
    int[] persons = goingOn(claims);
    Set<Integer> alive = new HashSet<>();
    for (int person : persons) {
      alive.add(person);
    }
    int first = keys.length;
    int count = first;
    List<Integer> founding = new ArrayList<>();
    for (int cluster = 0; cluster < persons.length; cluster++) {
      if (persons[cluster] < 0) {
        persons[cluster] = count++;
        founding.add(cluster);
      }
    }
    long[] allKeys = withNew(clusters, founding, records);
    int[] allSince = Arrays.copyOf(since, count);
    int[] allFounders = Arrays.copyOf(founders, count);
    Arrays.fill(allSince, first, count, run);
    for (int at = 0; at < founding.size(); at++) {
      allFounders[first + at] = clusters.get(founding.get(at)).length;
    }
    return new Assigned(persons, allKeys, allSince, allFounders, events(claims, persons, alive));
  }

  private static List<Claim> claims(int cluster, int[] members, Records records) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int member : members) {
      int person = records.personBefore(member);
      if (person >= 0) {
        counts.merge(person, 1, Integer::sum);
      }
    }
    List<Claim> claims = new ArrayList<>();
    counts.forEach((person, count) -> claims.add(new Claim(cluster, person, count)));
    return claims;
  }

  /** By cluster the person it goes on as; -1 if none. */
  private int[] goingOn(List<List<Claim>> claims) {
    int[] persons = new int[claims.size()];
    Arrays.fill(persons, -1);
    Set<Integer> taken = new HashSet<>();
    claims.stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparingInt(Claim::count)
                .reversed()
                .thenComparingInt(claim -> since[claim.person()])
                .thenComparingLong(claim -> keys[claim.person()])
                .thenComparingInt(Claim::cluster))
        .forEach(
            claim -> {
              if (persons[claim.cluster()] < 0 && taken.add(claim.person())) {
                persons[claim.cluster()] = claim.person();
              }
            });
    return persons;
  }

  /** All keys and those of new persons, each unlike any that was ever given. */
  private long[] withNew(List<int[]> clusters, List<Integer> founding, Records records) {
    long[] all = Arrays.copyOf(keys, keys.length + founding.size());
    Set<Long> taken = new HashSet<>();
    int[] attempts = new int[founding.size()];
    boolean settled = false;
    while (!settled) {
      for (int at = 0; at < attempts.length; at++) {
        byte[] id = records.id(clusters.get(founding.get(at))[0]);
        while (all[keys.length + at] == 0) {
          long key = recordKeys.of(id, attempts[at]++);
          all[keys.length + at] = taken.add(key) ? key : 0;
        }
      }
      settled = forgetGiven(all);
    }
    return all;
  }

  /**
   * Sets new keys to 0 that were given before; true if there are none. Few are new and many were
   * given, so the many are looked up among the few.
   */
  private boolean forgetGiven(long[] all) {
    Set<Long> fresh = new HashSet<>();
    BitSet sieve = new BitSet(SIEVE);
    for (int at = keys.length; at < all.length; at++) {
      fresh.add(all[at]);
      sieve.set((int) all[at] & SIEVE - 1);
    }
    Set<Long> given = new HashSet<>();
    for (long key : keys) {
      if (sieve.get((int) key & SIEVE - 1) && fresh.contains(key)) {
        given.add(key);
      }
    }
    for (int at = keys.length; at < all.length; at++) {
      all[at] = given.contains(all[at]) ? 0 : all[at];
    }
    return given.isEmpty();
  }

  private List<KeyEvent> events(List<List<Claim>> claims, int[] persons, Set<Integer> alive) {
    List<KeyEvent> events = new ArrayList<>();
    for (List<Claim> ofCluster : claims) {
      for (Claim claim : ofCluster) {
        int person = persons[claim.cluster()];
        if (person != claim.person()) {
          KeyEvent.Kind kind =
              !alive.contains(claim.person())
                  ? KeyEvent.Kind.MERGED
                  : person >= keys.length ? KeyEvent.Kind.SPLIT : KeyEvent.Kind.MOVED;
          events.add(new KeyEvent(run, kind, person, claim.person(), claim.count()));
        }
      }
    }
    return events;
  }
}
