package kg.koch.protect.microdata.perturb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * MDAV: the record farthest from the mean and the k - 1 nearest to it are a group, then the one
 * farthest from that and the k - 1 nearest to it; again, until fewer than 3k are left; of these the
 * first group alone where 2k are left, and the rest is one.
 */
final class MaximumDistance {

  private MaximumDistance() {}

  /**
   * @param points by record
   * @param members places of the records to group; is emptied
   */
  static List<int[]> groups(double[][] points, List<Integer> members, int k) {
    List<int[]> groups = new ArrayList<>();
    while (members.size() >= 3 * k) {
      double[] first = points[farthest(points, members, mean(points, members))];
      int second = farthest(points, members, first);
      groups.add(take(points, members, first, k));
      groups.add(take(points, members, points[second], k));
    }
    if (members.size() >= 2 * k) {
      double[] first = points[farthest(points, members, mean(points, members))];
      groups.add(take(points, members, first, k));
    }
    if (!members.isEmpty()) {
      groups.add(members.stream().mapToInt(Integer::intValue).toArray());
      members.clear();
    }
    return groups;
  }

  private static double[] mean(double[][] points, List<Integer> members) {
    double[] mean = new double[points[members.get(0)].length];
    for (int member : members) {
      for (int column = 0; column < mean.length; column++) {
        mean[column] += points[member][column] / members.size();
      }
    }
    return mean;
  }

  private static int farthest(double[][] points, List<Integer> members, double[] from) {
    int farthest = members.get(0);
    double most = -1;
    for (int member : members) {
      double distance = distance(points[member], from);
      if (distance > most) {
        most = distance;
        farthest = member;
      }
    }
    return farthest;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int column = 0; column < one.length; column++) {
      double difference = one[column] - other[column];
      sum += difference * difference;
    }
    return sum;
  }

  /** The nearest ones, taken out of the members. */
  private static int[] take(double[][] points, List<Integer> members, double[] from, int k) {
    Integer[] places = new Integer[members.size()];
    Arrays.setAll(places, at -> at);
    double[] distances = new double[places.length];
    for (int at = 0; at < places.length; at++) {
      distances[at] = distance(points[members.get(at)], from);
    }
    Arrays.sort(places, Comparator.comparingDouble(at -> distances[at]));
    int[] group = new int[k];
    boolean[] taken = new boolean[places.length];
    for (int at = 0; at < k; at++) {
      group[at] = members.get(places[at]);
      taken[places[at]] = true;
    }
    List<Integer> rest = new ArrayList<>();
    for (int at = 0; at < taken.length; at++) {
      if (!taken[at]) {
        rest.add(members.get(at));
      }
    }
    members.clear();
    members.addAll(rest);
    return group;
  }
}
