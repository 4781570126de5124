package org.tidemark.report.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which JFreeChart draws: it keeps what arrives as items of a scene. Knows what our plots are made of (straight
 * lines, boxes and discs in colours of the theme) and refuses the rest; words above all, which belong to a language.
 *
 * <p>Nothing is clipped: the axes reach as far as the data do, and half a line's width at the edge should show.
 */
final class SceneGraphics extends PlainGraphics {
    private static final AffineTransform IN_PLACE = new AffineTransform();

    private final List<Scene.Item> items = new ArrayList<>();
    private Paint paint = Ink.TEXT.colour();
    private BasicStroke stroke = new BasicStroke();
    private Composite composite = AlphaComposite.SrcOver;
    private @Nullable Shape clip;
    private @Nullable Font font;

    /** What has been drawn, lines without the points that nobody could see. */
    List<Scene.Item> items() {
        List<Scene.Item> thinned = new ArrayList<>(items.size());
        for (Scene.Item item : items) {
            thinned.add(item instanceof Scene.Stroke(var pieces, var ink, var width, var dash)
                    ? new Scene.Stroke(pieces.stream().map(Thinning::thinned).toList(), ink, width, dash)
                    : item);
        }
        return thinned;
    }

    @Override
    public void draw(Shape shape) {
        if (shape instanceof Line2D line) {
            stroke(List.of(new double[]{line.getX1(), line.getY1(), line.getX2(), line.getY2()}));
        } else if (isRound(shape)) {
            ring(shape.getBounds2D());
        } else {
            stroke(pieces(shape));
        }
    }

    @Override
    public void fill(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        Ink ink = Ink.of(paint);
        if (shape instanceof Rectangle2D) {
            if (!bounds.isEmpty()) {
                items.add(new Scene.Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight(), ink));
            }
        } else if (isRound(shape)) {
            items.add(new Scene.Dot(bounds.getCenterX(), bounds.getCenterY(), bounds.getWidth() / 2, ink, false));
        } else {
            throw unknown("the area " + shape);
        }
    }

    /** A ring makes the disc below it, which has the page's colour, a hollow dot. */
    private void ring(Rectangle2D bounds) {
        if (items.isEmpty() || !(items.getLast() instanceof Scene.Dot disc) || disc.ink() != Ink.SURFACE) {
            throw unknown("a ring without a disc in the page's colour");
        }
        items.set(items.size() - 1, new Scene.Dot(bounds.getCenterX(), bounds.getCenterY(), bounds.getWidth() / 2,
                Ink.of(paint), true));
    }

    /** Lines of one kind that follow each other become one item, and what begins where the last ended goes on with it. */
    private void stroke(List<double[]> pieces) {
        Ink ink = Ink.of(paint);
        List<Double> dash = new ArrayList<>();
        if (stroke.getDashArray() != null) {
            for (float length : stroke.getDashArray()) {
                dash.add((double) length);
            }
        }
        List<double[]> all = new ArrayList<>();
        if (!items.isEmpty() && items.getLast() instanceof Scene.Stroke last && last.ink() == ink
                && last.width() == stroke.getLineWidth() && last.dash().equals(dash)) {
            all.addAll(last.pieces());
            items.removeLast();
        }
        for (double[] piece : pieces) {
            double[] previous = all.isEmpty() ? new double[0] : all.getLast();
            int end = previous.length;
            if (end > 0 && previous[end - 2] == piece[0] && previous[end - 1] == piece[1]) {
                double[] longer = Arrays.copyOf(previous, end + piece.length - 2);
                System.arraycopy(piece, 2, longer, end, piece.length - 2);
                all.set(all.size() - 1, longer);
            } else {
                all.add(piece);
            }
        }
        items.add(new Scene.Stroke(all, ink, stroke.getLineWidth(), dash));
    }

    private static boolean isRound(Shape shape) {
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            if (segment == PathIterator.SEG_CUBICTO || segment == PathIterator.SEG_QUADTO) {
                return true;
            }
        }
        return false;
    }

    private static List<double[]> pieces(Shape shape) {
        List<double[]> pieces = new ArrayList<>();
        double[] piece = new double[64];
        int size = 0;
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            if (segment == PathIterator.SEG_CLOSE) {
                throw unknown("an outline of " + shape);
            }
            if (segment == PathIterator.SEG_MOVETO) {
                if (size > 2) {
                    pieces.add(Arrays.copyOf(piece, size));
                }
                size = 0;
            }
            if (size == piece.length) {
                piece = Arrays.copyOf(piece, 2 * size);
            }
            piece[size++] = points[0];
            piece[size++] = points[1];
        }
        if (size > 2) {
            pieces.add(Arrays.copyOf(piece, size));
        }
        return pieces;
    }

    @Override
    public void setPaint(Paint paint) {
        this.paint = paint;
    }

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setColor(Color colour) {
        this.paint = colour;
    }

    @Override
    public Color getColor() {
        return Ink.of(paint).colour();
    }

    @Override
    public void setStroke(Stroke stroke) {
        this.stroke = (BasicStroke) stroke;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite composite) {
        this.composite = composite;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void clip(@Nullable Shape shape) {
        this.clip = shape;
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        this.clip = shape;
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        Shape now = clip;
        return now == null ? null : now.getBounds();
    }

    @Override
    public void setFont(@Nullable Font font) {
        this.font = font;
    }

    @Override
    public @Nullable Font getFont() {
        return font;
    }

    /** Hints are about pixels, of which there are none. */
    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {}

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {}

    @Override
    public void addRenderingHints(Map<?, ?> hints) {}

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public AffineTransform getTransform() {
        return IN_PLACE;
    }

    @Override
    public void dispose() {}
}
