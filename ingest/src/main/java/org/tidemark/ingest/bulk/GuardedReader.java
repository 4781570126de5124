package org.tidemark.ingest.bulk;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a reader of records that swallows the file: a quote never closed would gather all of it in one field. */
final class GuardedReader extends FilterReader {
    private final long most;
    private long left;

    /** Too much was read since the last {@link #recordEnds}. */
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param most characters that may be read, buffered ones included, before a record ends */
    GuardedReader(Reader in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** @return how many characters were read since the record before, buffered ones included */
    long recordEnds() {
        long read = most - left;
        left = most;
        return read;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        spend(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
        int count = super.read(buffer, start, length);
        spend(Math.max(count, 0));
        return count;
    }

    private void spend(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new RecordTooLong();
        }
    }
}
