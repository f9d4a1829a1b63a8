/** Says that a reader corrected this, and leads to what they wrote. */
export function Corrected({ by }: { by?: readonly string[] | undefined }) {
  if (!by?.length) return null;
  return (
    <>
      {' '}
      <a class="corrected" href="#/corrections" title={`corrected by a reader (${by.join(', ')})`}>
        corrected
      </a>
    </>
  );
}
