package org.tidemark.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** All of {@code Graphics2D} that a plot without words has no need of: each call is refused by its name. */
abstract class PlainGraphics extends Graphics2D {

    static UnsupportedOperationException unknown(String what) {
        return new UnsupportedOperationException(what + ": our plots have no such thing");
    }

    @Override
    public void translate(int x, int y) {
        throw unknown("a transform");
    }

    @Override
    public void translate(double x, double y) {
        throw unknown("a transform");
    }

    @Override
    public void rotate(double angle) {
        throw unknown("a transform");
    }

    @Override
    public void rotate(double angle, double x, double y) {
        throw unknown("a transform");
    }

    @Override
    public void scale(double x, double y) {
        throw unknown("a transform");
    }

    @Override
    public void shear(double x, double y) {
        throw unknown("a transform");
    }

    @Override
    public void transform(AffineTransform by) {
        throw unknown("a transform");
    }

    @Override
    public void setTransform(AffineTransform to) {
        throw unknown("a transform");
    }

    @Override
    public void setBackground(Color colour) {
        throw unknown("setBackground");
    }

    @Override
    public Color getBackground() {
        throw unknown("getBackground");
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw unknown("hit");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw unknown("getDeviceConfiguration");
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        throw unknown("measuring a text");
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        throw unknown("measuring a text");
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw unknown("a text");
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw unknown("a text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw unknown("a text");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw unknown("a text");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw unknown("a text");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform to, ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw unknown("an image");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform to) {
        throw unknown("an image");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform to) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color background,
            ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
            Color background, ImageObserver observer) {
        throw unknown("an image");
    }

    @Override
    public Graphics create() {
        throw unknown("a copy of the page");
    }

    @Override
    public void setPaintMode() {
        throw unknown("setPaintMode");
    }

    @Override
    public void setXORMode(Color colour) {
        throw unknown("setXORMode");
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw unknown("clipRect");
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw unknown("setClip");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unknown("copyArea");
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        throw unknown("drawLine");
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        throw unknown("fillRect");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unknown("clearRect");
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unknown("drawRoundRect");
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unknown("fillRoundRect");
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw unknown("drawOval");
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw unknown("fillOval");
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw unknown("drawArc");
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw unknown("fillArc");
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int n) {
        throw unknown("drawPolyline");
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int n) {
        throw unknown("drawPolygon");
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int n) {
        throw unknown("fillPolygon");
    }
}
