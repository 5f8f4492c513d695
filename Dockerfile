# The command line in a container: `run`, `listen`, `doctor` and the others, no browser. With a read-only root:
#   docker run --rm --read-only --tmpfs /tmp --user "$(id -u):$(id -g)" -v "$PWD:/work" -e SCIM_TOKEN interact-scim \
#     run --profile target.yaml
# `npm run container` tries these steps one by one, without Docker.
FROM node:22-bookworm-slim AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
# Only the published files go into the image.
RUN npm ci --no-audit --no-fund \
  && npm pack --ignore-scripts \
  && mkdir /package \
  && tar -xzf interact-scim-*.tgz -C /package --strip-components=1

FROM node:22-bookworm-slim
# Journals must outlive the container, so that `cleanup` finds what a killed run left.
ENV NODE_ENV=production SCIM_JOURNAL=/work/reports/journals
WORKDIR /app
COPY --from=install /app/node_modules ./node_modules
COPY --from=build /package ./
WORKDIR /work
RUN chown 1000:1000 /work
USER 1000:1000
VOLUME /work
ENTRYPOINT ["node", "/app/dist/src/cli/main.js"]
CMD ["--help"]
