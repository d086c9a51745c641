# Repo Cop outside of Actions: the bundle on Node 24, without a shell, as a user without rights.
# Node is process 1 and stops by SIGTERM; the file system may be read-only, apart from the folder of reports.
FROM gcr.io/distroless/nodejs24-debian13:nonroot@sha256:bb6b03d81066993293a10feda7250e8e1cc034035fe9b61cfceededa7c8bf04d

ARG VERSION=0.1.0
ARG REVISION=unknown
ARG SOURCE=https://github.com/<owner>/repo-cop
LABEL org.opencontainers.image.title="Repo Cop" \
      org.opencontainers.image.description="Keeps every repository of an organization on policy" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"

WORKDIR /work
COPY --chown=0:0 dist /app
USER 65532:65532
STOPSIGNAL SIGTERM
ENTRYPOINT ["/nodejs/bin/node", "/app/index.js"]
CMD ["apply", "--yes"]
