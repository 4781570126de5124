package org.tidemark.app.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Gathers the body of an answer up to a size; what is larger is not read any further and leaves nothing. */
final class LimitedBody implements BodySubscriber<Optional<byte[]>> {
    private final long most;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<byte[]>> body = new CompletableFuture<>();
    private Optional<Subscription> subscription = Optional.empty();

    /** @param most bytes that are taken */
    LimitedBody(long most) {
        this.most = most;
    }

    /** For a body that nobody wants: it is not read at all. */
    static LimitedBody unread() {
        var body = new LimitedBody(0);
        body.body.complete(Optional.empty());
        return body;
    }

    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = Optional.of(given);
        if (body.isDone()) {
            given.cancel();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (body.isDone()) {
                return;
            }
            if (gathered.size() + (long) buffer.remaining() > most) {
                subscription.ifPresent(Subscription::cancel);
                body.complete(Optional.empty());
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            gathered.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(Optional.of(gathered.toByteArray()));
    }
}
