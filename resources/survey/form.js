const S=JSON.parse(document.getElementById("survey").textContent);
const make=(tag,attrs,...kids)=>{const e=document.createElement(tag);
 for(const k in attrs||{})k==="text"?e.textContent=attrs[k]:e.setAttribute(k,attrs[k]);e.append(...kids);return e;};
let n=0;
function score(name,title){const f=make("fieldset",{class:"score","aria-label":title});
 for(let v=1;v<=5;v++){const i=make("input",{type:"radio",name:name,value:v,id:"i"+(++n)});
  f.append(make("label",{for:i.id},i," "+v));}return f;}
for(const a of S.arrows){
 const box=make("fieldset",{class:"off","data-id":a.id},make("legend",{text:a.supplier}));
 const deal=make("input",{type:"checkbox",id:"i"+(++n)});
 deal.addEventListener("change",()=>box.classList.toggle("off",!deal.checked));
 box.append(make("label",{for:deal.id},deal," "+S.words.dealt));
 const body=make("div",{class:"body"});
 if(a.services.length)body.append(make("p",{class:"services",text:a.services.join("; ")}));
 body.append(make("div",{class:"line"},make("b",{text:S.words.whole}),score("s-"+a.id,a.supplier)));
 for(const c of a.conditions){
  const pick=make("select",{"data-kind":c.id,"aria-label":S.words.kind+" "+c.text},make("option",{value:"",text:S.words.kind}));
  for(const k of S.kinds)pick.append(make("option",{value:k[0],text:k[1]}));
  const level=make("input",{type:"text","data-level":c.id,placeholder:S.words.level,"aria-label":S.words.level+" "+c.text});
  body.append(make("div",{class:"line"},make("span",{class:"q",text:c.text}),score("c-"+c.id,c.text),pick,level));}
 body.append(make("textarea",{rows:2,placeholder:S.words.comment,"aria-label":S.words.comment+" "+a.supplier}));
 box.append(body);document.getElementById("arrows").append(box);}
const picked=name=>{const e=document.querySelector('input[name="'+CSS.escape(name)+'"]:checked');return e?Number(e.value):null;};
document.getElementById("save").addEventListener("click",()=>{
 const answers=[];let any=false;
 for(const a of S.arrows){const box=document.querySelector('[data-id="'+CSS.escape(a.id)+'"]');
  if(box.classList.contains("off"))continue;
  const entry={id:a.id,dealt:true,value:picked("s-"+a.id),comment:box.querySelector("textarea").value,conditions:[]};
  for(const c of a.conditions)entry.conditions.push({id:c.id,value:picked("c-"+c.id),
   kind:box.querySelector('[data-kind="'+CSS.escape(c.id)+'"]').value,
   level:box.querySelector('[data-level="'+CSS.escape(c.id)+'"]').value});
  if(entry.value!==null||entry.conditions.some(c=>c.value!==null))any=true;
  answers.push(entry);}
 const said=document.getElementById("said");
 if(!any){said.textContent=S.words.empty;return;}
 const mark=Array.from(crypto.getRandomValues(new Uint8Array(9)),b=>b.toString(36)).join("").slice(0,12);
 const text=JSON.stringify({format:S.format,version:1,model:S.model,round:S.round,client:S.client,sheet:mark,answers:answers},null,1);
 const link=make("a",{download:"answers-"+mark+".json"});
 link.href=URL.createObjectURL(new Blob([text],{type:"application/json"}));
 document.body.append(link);link.click();link.remove();said.textContent=S.words.saved;});
