package kg.koch.portal.map;

/** A point of the drawing; y grows downwards. */
record Point(double x, double y) {

  /** Distance to the line from a to b; to a itself where they are one point. */
  double distanceTo(Point a, Point b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length = Math.hypot(dx, dy);
    return length == 0
        ? Math.hypot(x - a.x, y - a.y)
        : Math.abs(dy * (x - a.x) - dx * (y - a.y)) / length;
  }
}
