# The app for compose.yaml and deploy/: see docs/operations.md for what of it was run and what was only checked.
FROM python:3.12-slim
# A volume takes over whose its folder is and who may write there, so that the user can be another one, too.
RUN useradd --create-home --uid 1000 qabot && install -d -m 1777 /data/corpus /data/index
WORKDIR /app
COPY pyproject.toml README.md LICENSE requirements.lock app.py hatch_build.py ./
COPY LICENSES LICENSES
COPY corpus corpus
COPY qabot qabot
RUN pip install --no-cache-dir --extra-index-url https://download.pytorch.org/whl/cpu ".[postgres,milvus]"
USER qabot
EXPOSE 7860
ENTRYPOINT ["qabot"]
CMD ["serve", "--host", "0.0.0.0", "--index", "/data/index", "--corpus", "/data/corpus"]
